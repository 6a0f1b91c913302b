import { BUCKETS, bucketOf, quantileMs } from "../../sim/histogram.ts";
import type { Figures } from "./peer.ts";

/** The least bookkeeping that yields a peer's figures: sums and one histogram. */
export class LatencyTally {
  private completed = 0;
  private good = 0;
  private readonly sumMs = new Float64Array(1);
  private readonly counts = new Uint32Array(BUCKETS);

  constructor(private readonly sloMs: number) {}

  /** A request was answered after `latencyMs`. */
  add(latencyMs: number): void {
    this.completed++;
    this.sumMs[0]! += latencyMs;
    if (latencyMs <= this.sloMs) this.good++;
    this.counts[bucketOf(latencyMs)]!++;
  }

  /** The figures of a run that took `elapsedMs` of simulated time. */
  figures(elapsedMs: number): Figures {
    return {
      completed: this.completed,
      meanMs: this.sumMs[0]! / this.completed,
      p50Ms: quantileMs(this.counts, 0, 0.5) ?? Number.NaN,
      p99Ms: quantileMs(this.counts, 0, 0.99) ?? Number.NaN,
      goodputRps: (this.good * 1000) / elapsedMs,
    };
  }
}
