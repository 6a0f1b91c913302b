import type { Outcome } from "../experiment/result.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Fault } from "../scenario/fault.ts";
import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import type { PolicyFiles } from "./policyFiles.ts";

/** How far a run has come. At most ten a second reach the page. */
export interface Progress {
  /** Replications that are complete, over all schedulers. */
  readonly done: number;
  readonly total: number;
  /** Index into `scenario.schedulers` of the one that runs, and its complete replications. */
  readonly scheduler: number;
  readonly replications: number;
  /** Label of a learned scheduler whose policy is being asked; while there is one, reports come at least once a second. */
  readonly asking: string | null;
  /** Seconds by the clock since the start, and the estimate of what is left; null until there is ground for one. */
  readonly elapsedS: number;
  readonly leftS: number | null;
  /** Outcomes that became complete since the last report, with their index into `scenario.schedulers`. */
  readonly finished: readonly {
    readonly index: number;
    readonly outcome: Outcome;
  }[];
}

/** How a run ended. Failure is data: nothing here is thrown. */
export type RunEnd =
  | { readonly kind: "done"; readonly elapsedS: number }
  | { readonly kind: "cancelled"; readonly elapsedS: number }
  /** The scenario can't run as it stands: one fault per place. */
  | { readonly kind: "refused"; readonly faults: readonly Fault[] }
  /** The worker stopped answering or failed; what finished before is kept. */
  | { readonly kind: "failed"; readonly message: string };

/** A run ended because the policy of a learned scheduler, by its label, does not answer any more. */
export interface Stopped {
  readonly kind: "stopped";
  readonly label: string;
}

/** What the simulation worker offers; the page reaches it through `createSimulator`. */
export interface SimulatorApi {
  /** Every scheduler there is, with its parameters. */
  cards(): SchedulerCard[];
  /** What keeps this scenario from running, checked as the run itself checks it; empty when nothing does. */
  check(scenario: Scenario): Fault[];
  /** What keeps a learned scheduler from asking a policy file, a sentence each; empty when nothing does. */
  checkPolicy(schedulerId: string, bytes: Uint8Array): string[];
  /** Runs every scheduler of the scenario. */
  run(scenario: Scenario, files: PolicyFiles, onProgress: (progress: Progress) => void): Promise<RunEnd | Stopped>;
  /** Asks the running simulation to stop; it does within a slice (about 30 ms). */
  cancel(): void;
}

/** The page's side of the worker: survives a worker that hangs, and never rejects. */
export interface Simulator {
  cards(): Promise<readonly SchedulerCard[]>;
  check(scenario: Scenario): Promise<readonly Fault[]>;
  checkPolicy(schedulerId: string, bytes: Uint8Array): Promise<readonly string[]>;
  /** @param own a person's own policy files by the SHA-256 of their bytes, for the scenario that names them */
  run(scenario: Scenario, onProgress: (progress: Progress) => void, own?: PolicyFiles["own"]): Promise<RunEnd>;
  /** Stops the run. Takes effect within half a second, whatever the worker does: a silent worker is replaced. */
  cancel(): void;
  dispose(): void;
}
