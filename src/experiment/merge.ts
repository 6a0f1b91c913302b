import type { Compiled } from "../sim/compiled.ts";
import { Tally } from "../sim/tally.ts";

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
}

/** The counts of several replications added up. */
export class Merged implements Counts {
  replications = 0;
  readonly offered: Float64Array;
  readonly completed: Float64Array;
  readonly arrivedPerBin: Float64Array;
  readonly inSystemPerBin: Float64Array;
  readonly latency: Uint32Array;
  readonly seriesLatency: Uint32Array;
  readonly seriesGood: Uint32Array;

  constructor(readonly compiled: Compiled) {
    const rows = compiled.apps * compiled.bins;
    const empty = new Tally(compiled);
    this.offered = new Float64Array(compiled.apps);
    this.completed = empty.completed;
    this.arrivedPerBin = new Float64Array(rows);
    this.inSystemPerBin = new Float64Array(rows);
    this.latency = empty.latency;
    this.seriesLatency = empty.seriesLatency;
    this.seriesGood = empty.seriesGood;
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
  }
}

function addTo(sums: Float64Array | Uint32Array, counts: Float64Array | Uint32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += counts[i]!;
}
