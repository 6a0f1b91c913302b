import type { Fault } from "../../scenario/fault.ts";

/** How far a run has come, as far as the results show it. */
export interface RunProgress {
  /** Replications that are complete, over all schedulers. */
  readonly done: number;
  readonly total: number;
  /** Index into `scenario.schedulers` of the one that runs, and its complete replications. */
  readonly scheduler: number;
  readonly replications: number;
  /** Estimate in seconds of what is left; null until there is ground for one. */
  readonly leftS: number | null;
}

/** What the runs are doing, or how the last one ended. */
export type RunState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: RunProgress | null }
  | { readonly kind: "done" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "refused"; readonly faults: readonly Fault[] }
  | { readonly kind: "failed"; readonly message: string };
