import type { Compiled } from "../sim/compiled.ts";
import type { SimulationRecord } from "../sim/record.ts";
import { Tally } from "../sim/tally.ts";

/** Counts of several replications added up: what the charts of one scheduler draw from. */
export class Merged {
  replications = 0;
  /** Measured requests that arrived, per app, over all replications. */
  readonly offered: Float64Array;
  /** Requests that arrived, and those in the system at its end, per `app × bins + bin`, over all replications. */
  readonly arrivedPerBin: Float64Array;
  readonly inSystemPerBin: Float64Array;
  readonly latency: Uint32Array;
  readonly seriesLatency: Uint32Array;
  readonly seriesGood: Uint32Array;
  readonly completed: Float64Array;

  constructor(readonly compiled: Compiled) {
    const rows = compiled.apps * compiled.bins;
    const empty = new Tally(compiled);
    this.offered = new Float64Array(compiled.apps);
    this.arrivedPerBin = new Float64Array(rows);
    this.inSystemPerBin = new Float64Array(rows);
    this.latency = empty.latency;
    this.seriesLatency = empty.seriesLatency;
    this.seriesGood = empty.seriesGood;
    this.completed = empty.completed;
  }

  /** Adds one replication. */
  add(record: SimulationRecord, arrivedPerBin: Float64Array, inSystemPerBin: Float64Array): void {
    this.replications++;
    addTo(this.offered, record.offered);
    addTo(this.arrivedPerBin, arrivedPerBin);
    addTo(this.inSystemPerBin, inSystemPerBin);
    addTo(this.latency, record.tally.latency);
    addTo(this.seriesLatency, record.tally.seriesLatency);
    addTo(this.seriesGood, record.tally.seriesGood);
    addTo(this.completed, record.tally.completed);
  }
}

function addTo(sums: Float64Array | Uint32Array, counts: Float64Array | Uint32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += counts[i]!;
}
