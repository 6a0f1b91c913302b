import type { Compiled } from "../sim/compiled.ts";
import { Tally } from "../sim/tally.ts";
import { Spread } from "./spread.ts";

/** Counts that add up over replications: what the charts of one scheduler draw from. */
export interface Counts {
  /** Measured requests that arrived, and those that were answered, per app. */
  readonly offered: Float64Array;
  readonly completed: Float64Array;
  /** Requests that arrived, and those in the system at its end, per `app × bins + bin`. */
  readonly arrivedPerBin: Float64Array;
  readonly inSystemPerBin: Float64Array;
  /** Histograms and series as the tally keeps them. */
  readonly latency: Uint32Array;
  readonly seriesLatency: Uint32Array;
  readonly seriesGood: Uint32Array;
  /** 95th percentile of latency ÷ SLO per `row × bins + bin`: a row per app, then one of all apps; NaN without an answer. */
  readonly p95PerBin: Float64Array;
}

/** The counts of several replications added up, and how far the replications lie apart over time. */
export class Merged implements Omit<Counts, "p95PerBin"> {
  replications = 0;
  readonly offered: Float64Array;
  readonly completed: Float64Array;
  readonly arrivedPerBin: Float64Array;
  readonly inSystemPerBin: Float64Array;
  readonly latency: Uint32Array;
  readonly seriesLatency: Uint32Array;
  readonly seriesGood: Uint32Array;
  /** How far replications lie apart per `row × bins + bin`: a row per app, then one of all apps. */
  readonly goodSpread: Spread;
  readonly inSystemSpread: Spread;
  readonly p95Spread: Spread;

  constructor(readonly compiled: Compiled) {
    const rows = compiled.apps * compiled.bins;
    const rowsAndTotal = rows + compiled.bins;
    const empty = new Tally(compiled);
    this.offered = new Float64Array(compiled.apps);
    this.completed = empty.completed;
    this.arrivedPerBin = new Float64Array(rows);
    this.inSystemPerBin = new Float64Array(rows);
    this.latency = empty.latency;
    this.seriesLatency = empty.seriesLatency;
    this.seriesGood = empty.seriesGood;
    this.goodSpread = new Spread(rowsAndTotal);
    this.inSystemSpread = new Spread(rowsAndTotal);
    this.p95Spread = new Spread(rowsAndTotal);
  }

  /** Adds one replication. */
  add(counts: Counts): void {
    this.replications++;
    addTo(this.offered, counts.offered);
    addTo(this.completed, counts.completed);
    addTo(this.arrivedPerBin, counts.arrivedPerBin);
    addTo(this.inSystemPerBin, counts.inSystemPerBin);
    addTo(this.latency, counts.latency);
    addTo(this.seriesLatency, counts.seriesLatency);
    addTo(this.seriesGood, counts.seriesGood);
    this.goodSpread.add(withTotal(counts.seriesGood, this.compiled.bins));
    this.inSystemSpread.add(withTotal(counts.inSystemPerBin, this.compiled.bins));
    this.p95Spread.add(counts.p95PerBin);
  }
}

/** Rows of `bins` counts, and after them their sum. */
function withTotal(rows: Float64Array | Uint32Array, bins: number): Float64Array {
  const all = new Float64Array(rows.length + bins);
  rows.forEach((count, i) => {
    all[i] = count;
    all[rows.length + (i % bins)]! += count;
  });
  return all;
}

function addTo(sums: Float64Array | Uint32Array, counts: Float64Array | Uint32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += counts[i]!;
}
