import type { Configuration } from "./configuration.ts";

/** A module as planners see it. */
export interface PlannedModule {
  readonly id: string;
  /** Mean rate of its requests: the app's times every fan-out on the way. */
  readonly ratePerS: number;
  /** Best throughput for its price first; never empty. */
  readonly configurations: readonly Configuration[];
  /** Positions of the modules before it, each lower than its own. */
  readonly after: readonly number[];
}

/** An application to plan: a directed acyclic graph of modules, in a topological order, and one end-to-end objective. */
export interface Application {
  readonly id: string;
  readonly sloS: number;
  readonly modules: readonly PlannedModule[];
}

/** Whether a fraction of a machine can be paid for (as in the papers), or whole machines only. */
export type Pricing = "fractional" | "whole";
