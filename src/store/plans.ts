import { createStore } from "zustand/vanilla";
import type { PlanJob } from "../experiment/planning/job.ts";
import type { PlanReport } from "../experiment/planning/report.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Fault } from "../scenario/fault.ts";
import type { PlanEnd, PlanNews, PlannerClient } from "../worker/planApi.ts";

/** What planning is doing, or how it ended last. */
export type PlanState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly elapsedS: number }
  | { readonly kind: "done" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly faults: readonly Fault[] }
  | { readonly kind: "failed"; readonly message: string };

/** Plans and where they come from. */
export interface PlansState {
  /** The scenario that the plans belong to; null before the first. */
  readonly scenario: Scenario | null;
  /** The margin that all of them were made with. */
  readonly marginPercent: number;
  /** Every plan that is made or will be, in this order; empty until the worker has answered. */
  readonly jobs: readonly PlanJob[];
  /** What is made so far, by the job's key. */
  readonly reports: ReadonlyMap<string, PlanReport>;
  readonly state: PlanState;
  /** Seconds that it took by the clock; null where it has not ended. */
  readonly elapsedS: number | null;
  /** Harpagon with several stages off, as last asked for; null before that and while it is being made. */
  readonly combined: PlanReport | null;
  /** Makes every plan of a scenario; planning under way is cancelled first. */
  readonly plan: (scenario: Scenario, marginPercent: number) => Promise<void>;
  readonly cancel: () => void;
  /** Plans the same scenario by Harpagon with these parameters; the newest wish wins. */
  readonly combine: (params: PlanJob["params"]) => Promise<void>;
  /** Forgets all plans, as when another scenario is opened; planning under way is cancelled. */
  readonly forget: () => void;
}

const none = {
  scenario: null,
  jobs: [],
  reports: new Map<string, PlanReport>(),
  combined: null,
  state: { kind: "idle" },
  elapsedS: null,
} as const satisfies Partial<PlansState>;

/** Harpagon with stages switched. */
const combination = {
  key: "combination",
  kind: "ablation",
  label: "Harpagon, some stages off",
  planner: "harpagon",
  sloFactor: 1,
  rateFactor: 1,
} as const satisfies Partial<PlanJob>;

export type PlansStore = ReturnType<typeof createPlansStore>;

/** Plans of the planner that is given; nothing in here rejects. */
export function createPlansStore(planner: PlannerClient) {
  let wanted = 0;
  let asked = 0;
  let underWay: Promise<unknown> = Promise.resolve();

  return createStore<PlansState>()((set, get) => ({
    ...none,
    marginPercent: 0,
    async plan(scenario, marginPercent) {
      const mine = ++wanted;
      get().cancel();
      await underWay;
      if (mine !== wanted) return;
      set({ ...none, scenario, marginPercent, state: { kind: "running", elapsedS: 0 } });
      const ended = planner.plan(scenario, marginPercent, (news) => {
        if (mine === wanted) set(({ reports }) => told(reports, news));
      });
      underWay = ended;
      const end = await ended;
      if (mine === wanted) set(after(end));
    },
    cancel() {
      if (get().state.kind === "running") planner.cancel();
    },
    async combine(params) {
      const mine = ++asked;
      const { scenario } = get();
      set({ combined: null });
      if (scenario === null) return;
      const combined = await planner.make(scenario, { ...combination, params });
      if (mine === asked && scenario === get().scenario) set({ combined });
    },
    forget() {
      wanted++;
      get().cancel();
      set(none);
    },
  }));
}

function told(reports: PlansState["reports"], news: PlanNews): Partial<PlansState> {
  if (news.kind === "listed") return { jobs: news.jobs };
  const fresh = news.reports.map((report) => [report.job.key, report] as const);
  return { reports: new Map([...reports, ...fresh]), state: { kind: "running", elapsedS: news.elapsedS } };
}

function after(end: PlanEnd): Pick<PlansState, "state"> & Partial<Pick<PlansState, "elapsedS">> {
  switch (end.kind) {
    case "done":
    case "cancelled":
      return { state: { kind: end.kind }, elapsedS: end.elapsedS };
    case "refused":
    case "failed":
      return { state: end };
  }
}
