import { type Compiled, PRODUCT } from "./compiled.ts";
import { BUCKETS, bucketOf } from "./histogram.ts";
import { worth } from "./worth.ts";

/** Fine buckets that make one of a time bin's coarse ones: 8 to the octave suffice for a chart. */
const COARSENING = 5;
/** Buckets of the coarse histogram of one time bin. */
export const COARSE_BUCKETS = BUCKETS >> COARSENING;

/**
 * Time bin of a moment before the window's end. The one rule for all counts: by two roundings a request's bin would
 * depend on what became of it.
 */
export function binOf(compiled: Compiled, ms: number): number {
  const bin = (ms / compiled.binMs) | 0;
  return bin < compiled.bins ? bin : compiled.bins - 1;
}

/**
 * What is counted while requests are answered. Sums and histograms hold measured requests (arrived in the window);
 * `series…` hold every request, by time bin. Rows are per app; typed arrays move between threads without a copy and add
 * up over replications.
 */
export class Tally {
  readonly completed: Float64Array;
  readonly good: Float64Array;
  readonly dropped: Float64Array;
  readonly latencySumMs: Float64Array;
  readonly latencyMaxMs: Float64Array;
  readonly worthSum: Float64Array;
  readonly accuracySum: Float64Array;
  /** Batches started in the window, and the requests in them. */
  readonly batches: Float64Array;
  readonly batched: Float64Array;
  /** Latencies at `app × BUCKETS`. */
  readonly latency: Uint32Array;
  /** Coarse latencies by arrival bin at `(app × bins + bin) × COARSE_BUCKETS`. */
  readonly seriesLatency: Uint32Array;
  /** Answered on time, by arrival bin, at `app × bins + bin`. */
  readonly seriesGood: Uint32Array;
  /** Dropped, by arrival bin. */
  readonly seriesDropped: Uint32Array;
  /** Answered or dropped, by the bin in which that happened. */
  readonly seriesGone: Uint32Array;
  /** Measured requests answered or dropped so far. */
  settled = 0;

  constructor(private readonly compiled: Compiled) {
    const { apps, bins } = compiled;
    this.completed = new Float64Array(apps);
    this.good = new Float64Array(apps);
    this.dropped = new Float64Array(apps);
    this.latencySumMs = new Float64Array(apps);
    this.latencyMaxMs = new Float64Array(apps);
    this.worthSum = new Float64Array(apps);
    this.accuracySum = new Float64Array(apps);
    this.batches = new Float64Array(apps);
    this.batched = new Float64Array(apps);
    this.latency = new Uint32Array(apps * BUCKETS);
    this.seriesLatency = new Uint32Array(apps * bins * COARSE_BUCKETS);
    this.seriesGood = new Uint32Array(apps * bins);
    this.seriesDropped = new Uint32Array(apps * bins);
    this.seriesGone = new Uint32Array(apps * bins);
  }

  /** A batch started; those that start within the window make the mean batch. */
  start(app: number, batch: number, nowMs: number): void {
    if (nowMs < this.compiled.warmupMs || nowMs >= this.compiled.windowEndMs) return;
    this.batches[app]!++;
    this.batched[app]! += batch;
  }

  /** A batch was answered at `nowMs`: the arrivals, ascending, of `count` requests stand at `store[offset ..]`. */
  answer(app: number, accuracy: number, nowMs: number, store: Float64Array, offset: number, count: number): void {
    const { compiled, latency, seriesLatency, seriesGood } = this;
    const { warmupMs, windowEndMs, bins, utility } = compiled;
    const sloMs = compiled.sloMs[app]!;
    const rows = app * bins;
    const fine = app * BUCKETS;
    const product = utility.family === PRODUCT;
    const dMax = utility.dMaxMs[app]!;
    const slope = 1 / (dMax - utility.d0Ms[app]!);
    let measured = 0;
    let good = 0;
    let sumMs = 0;
    let maxMs = 0;
    let worthSum = 0;
    for (let i = offset; i < offset + count; i++) {
      const arrivalMs = store[i]!;
      const ms = nowMs - arrivalMs;
      const bucket = bucketOf(ms);
      const onTime = ms <= sloMs ? 1 : 0;
      if (arrivalMs < windowEndMs) {
        const row = rows + binOf(compiled, arrivalMs);
        seriesLatency[row * COARSE_BUCKETS + (bucket >> COARSENING)]!++;
        seriesGood[row]! += onTime;
      }
      if (arrivalMs < warmupMs || arrivalMs >= windowEndMs) continue;
      measured++;
      good += onTime;
      sumMs += ms;
      if (ms > maxMs) maxMs = ms;
      latency[fine + bucket]!++;
      if (product) {
        const share = (dMax - ms) * slope;
        worthSum += share < 0 ? 0 : share > 1 ? 1 : share;
      } else worthSum += worth(utility, app, sloMs, accuracy, ms);
    }
    if (nowMs < windowEndMs) this.seriesGone[rows + binOf(compiled, nowMs)]! += count;
    if (measured === 0) return;
    this.settled += measured;
    this.completed[app]! += measured;
    this.good[app]! += good;
    this.latencySumMs[app]! += sumMs;
    if (maxMs > this.latencyMaxMs[app]!) this.latencyMaxMs[app] = maxMs;
    this.worthSum[app]! += product ? worthSum * accuracy : worthSum;
    this.accuracySum[app]! += measured * accuracy;
  }

  /** A request that arrived at `arrivalMs` was turned away at `nowMs`. */
  drop(app: number, arrivalMs: number, nowMs: number): void {
    const { compiled } = this;
    const { warmupMs, windowEndMs, bins } = compiled;
    if (arrivalMs < windowEndMs) this.seriesDropped[app * bins + binOf(compiled, arrivalMs)]!++;
    if (nowMs < windowEndMs) this.seriesGone[app * bins + binOf(compiled, nowMs)]!++;
    if (arrivalMs < warmupMs || arrivalMs >= windowEndMs) return;
    this.dropped[app]!++;
    this.settled++;
  }
}
