import type { PlanJob } from "../experiment/planning/job.ts";
import type { PlanReport } from "../experiment/planning/report.ts";
import type { Scenario } from "../scenario/document.ts";
import type { RunEnd } from "./api.ts";

/** What is told while plans are made: first the list of jobs, then, at most ten times a second, what became of them. */
export type PlanNews =
  | { readonly kind: "listed"; readonly jobs: readonly PlanJob[] }
  | {
      readonly kind: "made";
      /** Reports since the last news, in the order of the jobs. */
      readonly reports: readonly PlanReport[];
      /** Seconds by the clock since the start. */
      readonly elapsedS: number;
    };

/** How planning ended; the same ways as a run. */
export type PlanEnd = RunEnd;

/** What the plan worker offers; the page reaches it through `createPlanner`. */
export interface PlannerApi {
  /** Makes every plan of the Plan view. One scenario at a time; a new one ends the one before. */
  plan(scenario: Scenario, marginPercent: number, onNews: (news: PlanNews) => void): Promise<PlanEnd>;
  /** Makes one plan that is not among them, such as Harpagon with several stages off; null where the scenario can't be read. */
  make(scenario: Scenario, job: PlanJob): PlanReport | null;
  /** Asks to stop, which happens after the plan under way: the optimum of a large graph takes seconds. */
  cancel(): void;
}

/** The page's side of the worker: makes it at first use, survives one that hangs, and never rejects. */
export interface PlannerClient {
  plan(scenario: Scenario, marginPercent: number, onNews: (news: PlanNews) => void): Promise<PlanEnd>;
  /** Makes one plan, also while others are being made; null where the scenario can't be read or the worker is lost. */
  make(scenario: Scenario, job: PlanJob): Promise<PlanReport | null>;
  /** Stops planning. Takes effect within half a second, whatever the worker does: a silent worker is replaced. */
  cancel(): void;
  dispose(): void;
}
