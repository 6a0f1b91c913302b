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
  /** 1 ÷ (dMax − d0) per app, for the worth of the product family. */
  private readonly worthPerMs: Float64Array;
  /** Measured requests answered or dropped so far. */
  settled = 0;

  constructor(
    private readonly compiled: Compiled,
    /** [0] now in ms. */
    private readonly clock: Float64Array = new Float64Array(1),
  ) {
    const { apps, bins } = compiled;
    const { dMaxMs, d0Ms } = compiled.utility;
    this.worthPerMs = dMaxMs.map((dMax, app) => 1 / (dMax - d0Ms[app]!));
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
  start(app: number, batch: number): void {
    const nowMs = this.clock[0]!;
    if (nowMs < this.compiled.warmupMs || nowMs >= this.compiled.windowEndMs) return;
    this.batches[app]!++;
    this.batched[app]! += batch;
  }

  /**
   * A batch is answered now, with the accuracy at `accuracies[model]`: the arrivals, ascending, of `count` requests stand
   * at `store[offset ..]`.
   */
  answer(
    app: number,
    accuracies: Float64Array,
    model: number,
    store: Float64Array,
    offset: number,
    count: number,
  ): void {
    const { compiled, latency, seriesLatency } = this;
    const { warmupMs, windowEndMs } = compiled;
    const nowMs = this.clock[0]!;
    const sloMs = compiled.sloMs[app]!;
    const rows = app * compiled.bins;
    const fine = app * BUCKETS;
    const dMaxMs = compiled.utility.dMaxMs[app]!;
    const worthPerMs = this.worthPerMs[app]!;
    const end = offset + count;
    const lastMs = store[end - 1]!;
    let measured = 0;
    let good = 0;
    let sumMs = 0;
    let maxMs = 0;
    let worthSum = 0;
    for (let from = offset; from < end; ) {
      const firstMs = store[from]!;
      if (firstMs >= windowEndMs) break;
      const counts = firstMs >= warmupMs;
      const bin = binOf(compiled, firstMs);
      // Nearly always a batch came within one time bin; where it did not, it is taken apart.
      const whole =
        count > 1 && lastMs < windowEndMs && lastMs >= warmupMs === counts && binOf(compiled, lastMs) === bin;
      const to = whole ? end : from + 1;
      const coarse = (rows + bin) * COARSE_BUCKETS;
      let onTime = 0;
      for (let i = from; i < to; i++) {
        const ms = nowMs - store[i]!;
        const bucket = bucketOf(ms);
        seriesLatency[coarse + (bucket >> COARSENING)]!++;
        onTime += Number(ms <= sloMs);
        if (!counts) continue;
        latency[fine + bucket]!++;
        sumMs += ms;
        const share = (dMaxMs - ms) * worthPerMs;
        worthSum += share < 0 ? 0 : share > 1 ? 1 : share;
      }
      this.seriesGood[rows + bin]! += onTime;
      if (counts) {
        if (measured === 0) maxMs = nowMs - firstMs;
        measured += to - from;
        good += onTime;
      }
      from = to;
    }
    if (nowMs < windowEndMs) this.seriesGone[rows + binOf(compiled, nowMs)]! += count;
    if (measured === 0) return;
    const accuracy = accuracies[model]!;
    const product = compiled.utility.family === PRODUCT;
    this.settled += measured;
    this.completed[app]! += measured;
    this.good[app]! += good;
    this.latencySumMs[app]! += sumMs;
    if (maxMs > this.latencyMaxMs[app]!) this.latencyMaxMs[app] = maxMs;
    this.worthSum[app]! += product ? worthSum * accuracy : this.worthOf(app, accuracy, store, offset, count);
    this.accuracySum[app]! += measured * accuracy;
  }

  /** Worth of the measured requests of a batch, in any family. */
  private worthOf(app: number, accuracy: number, store: Float64Array, offset: number, count: number): number {
    const { warmupMs, windowEndMs, utility, sloMs } = this.compiled;
    const nowMs = this.clock[0]!;
    let sum = 0;
    for (let i = offset; i < offset + count; i++) {
      const arrivalMs = store[i]!;
      if (arrivalMs >= warmupMs && arrivalMs < windowEndMs)
        sum += worth(utility, app, sloMs[app]!, accuracy, nowMs - arrivalMs);
    }
    return sum;
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
