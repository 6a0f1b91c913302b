import type { PolicyUse } from "../policy/policies.ts";
import type { ReplicationResult } from "./replication.ts";

/**
 * The unit of work: one scheduler of a study, by its index, in one replication or, for a learned one, in several side by
 * side from that one on.
 */
export interface Task {
  readonly scheduler: number;
  readonly replication: number;
  readonly count: number;
}

/** What a task ended with, as plain data that goes from thread to thread as a copy. */
export type TaskResult =
  | DoneTask
  /** The policy was asked and does not answer any more: nothing that this thread asks will be answered. */
  | { readonly kind: "stopped" };

/** A task that need not be done again. */
export type DoneTask =
  /** One result per replication; `policy` says who answered a learned scheduler. */
  | { readonly kind: "measured"; readonly results: readonly ReplicationResult[]; readonly policy: PolicyUse | null }
  /** The scheduler can't run here: its policy is missing, or not one. */
  | { readonly kind: "unfit"; readonly reason: string };
