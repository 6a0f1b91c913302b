import { createStore } from "zustand/vanilla";
import type { Outcome } from "../experiment/result.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Fault } from "../scenario/fault.ts";
import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import type { Progress, RunEnd, Simulator } from "../worker/api.ts";

/** What the runs are doing, or how the last one ended. */
export type RunState =
  | { readonly kind: "idle" }
  /** `progress` is null until the first report. */
  | { readonly kind: "running"; readonly progress: Progress | null }
  | { readonly kind: "done" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly faults: readonly Fault[] }
  | { readonly kind: "failed"; readonly message: string };

/** Results and where they come from. */
export interface RunsState {
  /** The scenario that the outcomes belong to; null before the first run. */
  readonly scenario: Scenario | null;
  /** By index into `scenario.schedulers`; null where a scheduler has not finished. */
  readonly outcomes: readonly (Outcome | null)[];
  readonly state: RunState;
  /** Seconds the last run took by the clock; null where there was none. */
  readonly elapsedS: number | null;
  /** Every scheduler there is; empty until the worker has answered. */
  readonly cards: readonly SchedulerCard[];
  /** What keeps the scenario being edited from running, as last checked. */
  readonly faults: readonly Fault[];
  /** Runs every scheduler of the scenario; a run under way is cancelled first. */
  readonly run: (scenario: Scenario) => Promise<void>;
  readonly cancel: () => void;
  readonly loadCards: () => Promise<void>;
  /** Checks a scenario as its run would; the newest check wins. */
  readonly check: (scenario: Scenario) => Promise<void>;
}

export type RunsStore = ReturnType<typeof createRunsStore>;

/**
 * Results of the simulator that is given; nothing in here rejects.
 * @param ownPolicies a person's own policy files by the SHA-256 of their bytes, as they are when a run starts
 */
export function createRunsStore(
  simulator: Simulator,
  ownPolicies: () => ReadonlyMap<string, Uint8Array> = () => new Map(),
) {
  let wanted = 0;
  let checked = 0;
  let underWay: Promise<unknown> = Promise.resolve();

  return createStore<RunsState>()((set, get) => ({
    scenario: null,
    outcomes: [],
    state: { kind: "idle" },
    elapsedS: null,
    cards: [],
    faults: [],
    async run(scenario) {
      const mine = ++wanted;
      get().cancel();
      await underWay;
      if (mine !== wanted) return;
      set({ scenario, outcomes: scenario.schedulers.map(() => null), state: { kind: "running", progress: null } });
      const report = (progress: Progress): void => {
        if (mine === wanted) set(({ outcomes }) => advanced(outcomes, progress));
      };
      const ended = simulator.run(scenario, report, ownPolicies());
      underWay = ended;
      const end = await ended;
      if (mine === wanted) set(after(end));
    },
    cancel() {
      if (get().state.kind === "running") simulator.cancel();
    },
    async loadCards() {
      set({ cards: await simulator.cards() });
    },
    async check(scenario) {
      const mine = ++checked;
      const faults = await simulator.check(scenario);
      if (mine === checked) set({ faults });
    },
  }));
}

function advanced(outcomes: RunsState["outcomes"], progress: Progress): Pick<RunsState, "outcomes" | "state"> {
  const state = { kind: "running", progress } as const;
  if (progress.finished.length === 0) return { outcomes, state };
  const fresh = new Map(progress.finished.map(({ index, outcome }) => [index, outcome]));
  return { outcomes: outcomes.map((outcome, index) => fresh.get(index) ?? outcome), state };
}

function after(end: RunEnd): Pick<RunsState, "state"> & Partial<Pick<RunsState, "elapsedS">> {
  switch (end.kind) {
    case "done":
    case "cancelled":
      return { state: { kind: end.kind }, elapsedS: end.elapsedS };
    case "refused":
    case "failed":
      return { state: end };
  }
}
