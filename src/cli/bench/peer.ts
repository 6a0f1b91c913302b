import type { Case } from "./workload.ts";

/**
 * Who is measured: this engine; simjs 2.0.3 doing the same work with its own queues and statistics, as its users write;
 * simjs for the events alone, the rest plain code; and a loop written by hand for this case alone.
 */
export type PeerId = "ours" | "simjs" | "simjs-events" | "plain";

/** What every peer must find out about a case, so that all do the same work. */
export interface Figures {
  readonly completed: number;
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answered within the SLO, per second. */
  readonly goodputRps: number;
}

/**
 * A way of simulating a case. The first call makes ready what is no part of simulating, such as reading a document; the
 * one it returns is measured, from an empty start to the figures. The seed alone decides the outcome.
 */
export type Peer = (what: Case, seed: number) => () => Figures;
