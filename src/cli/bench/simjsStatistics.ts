import { BUCKETS, bucketEdgeMs } from "../../sim/histogram.ts";
import type { Figures } from "./peer.ts";
import type { Simjs, SimjsDataSeries, SimjsQueueOf } from "./simjsLibrary.ts";

/** A queue of arrival times as the peers use it. */
export interface WaitingTimes {
  readonly length: number;
  headMs(): number;
  push(arrivalMs: number): void;
  shift(nowMs: number): number;
}

/** What is kept of latencies. */
export interface LatencyBook {
  add(latencyMs: number): void;
  figures(elapsedMs: number): Figures;
}

/** A queue of simjs: it also keeps how many waited, and for how long. */
export class SimjsWaiting implements WaitingTimes {
  private readonly queue: SimjsQueueOf<number>;

  constructor(simjs: Simjs) {
    this.queue = new simjs.Queue("class");
  }

  get length(): number {
    return this.queue.size();
  }

  headMs(): number {
    return this.queue.top();
  }

  push(arrivalMs: number): void {
    this.queue.push(arrivalMs, arrivalMs);
  }

  shift(nowMs: number): number {
    return this.queue.shift(nowMs);
  }
}

/** Latencies in a data series of simjs with a histogram up to 1 s, fine enough for percentiles within half a per cent. */
export class SimjsLatencies implements LatencyBook {
  private readonly series: SimjsDataSeries;
  private good = 0;

  constructor(
    simjs: Simjs,
    private readonly sloMs: number,
  ) {
    this.series = new simjs.DataSeries("latency");
    this.series.setHistogram(0, HIGHEST_MS, BUCKETS);
  }

  add(latencyMs: number): void {
    this.series.record(latencyMs);
    if (latencyMs <= this.sloMs) this.good++;
  }

  figures(elapsedMs: number): Figures {
    // The histogram of simjs has a bucket for what is below its range first, and one for what is above last.
    const counts = this.series.getHistogram();
    const quantile = (q: number): number => {
      let rank = q * this.series.count();
      const bucket = counts.findIndex((count) => {
        rank -= count;
        return rank <= 0;
      });
      return (bucket - 0.5) * (HIGHEST_MS / BUCKETS);
    };
    return {
      completed: this.series.count(),
      meanMs: this.series.average(),
      p50Ms: quantile(0.5),
      p99Ms: quantile(0.99),
      goodputRps: (this.good * 1000) / elapsedMs,
    };
  }
}

/** Top of the histogram's range in ms. */
const HIGHEST_MS = Math.min(1000, bucketEdgeMs(BUCKETS));
