import { createStore } from "zustand/vanilla";
import type { Answering } from "./answering.ts";

/** A sheet over the page; of several that are open the last is seen. */
export type SheetName =
  | { readonly kind: "gallery" }
  | { readonly kind: "keys" }
  | { readonly kind: "rail" }
  /** Name and notes of the scenario. */
  | { readonly kind: "scenario" }
  | { readonly kind: "add-device" }
  | { readonly kind: "add-app" }
  /** Everything about one app. */
  | { readonly kind: "app"; readonly index: number }
  /** Choice of the models that answer for one app. */
  | { readonly kind: "models"; readonly index: number }
  | { readonly kind: "schedulers" }
  | { readonly kind: "device"; readonly id: string }
  | { readonly kind: "own-entries" }
  /** Where the figures of the scenario come from. */
  | { readonly kind: "sources" }
  /** What a policy that can be trained sees and does. */
  | { readonly kind: "policy-features" };

/** What the page shows beside the rail. */
export type ViewName = "play" | "plan" | "train";

/** Something the page has to say that belongs to no field. */
export interface Notice {
  readonly kind: "neutral" | "doubt" | "bad";
  readonly title: string;
  readonly text?: string;
  /** A link to copy by hand where the browser does not let the page copy. */
  readonly link?: string;
  readonly offersFile?: boolean;
}

/** How the page is looked at: nothing here is part of the scenario or changes a result. */
export interface ViewState {
  /** Follows the address; links and `goTo` change it. */
  readonly view: ViewName;
  /** Id of the app the results are looked at for; "" for all. */
  readonly selectedApp: string;
  /** Schedulers taken out of the drawings, by index. */
  readonly hidden: ReadonlySet<number>;
  readonly highlighted: number | null;
  /** The scheduler that the others are compared with, by index. */
  readonly reference: number | null;
  /** Open sheets; closing one shows the one it was opened from. */
  readonly sheets: readonly SheetName[];
  readonly notice: Notice | null;
  /** What answered an app before it was turned into a pipeline or back, by the app's id: turning again brings it back. */
  readonly setAside: ReadonlyMap<string, Answering>;
  readonly show: (view: ViewName) => void;
  /** Id of the planner whose plan is shown. */
  readonly shownPlanner: string;
  readonly selectApp: (app: string) => void;
  readonly toggleHidden: (index: number) => void;
  readonly highlight: (index: number | null) => void;
  readonly compareWith: (index: number | null) => void;
  readonly openSheet: (sheet: SheetName) => void;
  /** Puts a sheet in the place of the one that is seen. */
  readonly swapSheet: (sheet: SheetName) => void;
  readonly closeSheet: () => void;
  readonly keepAside: (app: string, answering: Answering) => void;
  readonly dropAside: () => void;
  readonly showPlanner: (planner: string) => void;
  readonly say: (notice: Notice | null) => void;
  /** Back to all apps and all schedulers, as for a scenario that was just opened. */
  readonly reset: () => void;
}

export type ViewStore = ReturnType<typeof createViewStore>;

const fresh = {
  selectedApp: "",
  hidden: new Set<number>(),
  highlighted: null,
  reference: null,
  setAside: new Map<string, Answering>(),
};

export function createViewStore() {
  return createStore<ViewState>()((set) => ({
    ...fresh,
    view: "play",
    sheets: [],
    notice: null,
    shownPlanner: "harpagon",
    setAside: new Map(),
    show: (view) => set({ view }),
    selectApp: (selectedApp) => set({ selectedApp }),
    toggleHidden: (index) =>
      set(({ hidden }) => {
        const next = new Set(hidden);
        if (!next.delete(index)) next.add(index);
        return { hidden: next };
      }),
    highlight: (highlighted) => set({ highlighted }),
    compareWith: (reference) => set({ reference }),
    openSheet: (sheet) => set(({ sheets }) => ({ sheets: [...sheets, sheet] })),
    swapSheet: (sheet) => set(({ sheets }) => ({ sheets: [...sheets.slice(0, -1), sheet] })),
    closeSheet: () => set(({ sheets }) => ({ sheets: sheets.slice(0, -1) })),
    keepAside: (app, answering) => set(({ setAside }) => ({ setAside: new Map(setAside).set(app, answering) })),
    dropAside: () => set({ setAside: new Map() }),
    showPlanner: (shownPlanner) => set({ shownPlanner }),
    say: (notice) => set({ notice }),
    reset: () => set(fresh),
  }));
}
