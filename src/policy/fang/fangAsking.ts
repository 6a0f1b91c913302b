import { ArrivalRate } from "../../schedulers/arrivalRate.ts";
import { batchWorth } from "../../schedulers/batchWorth.ts";
import { dropUseless } from "../../schedulers/useless.ts";
import type { Compiled } from "../../sim/compiled.ts";
import { type Answer, anyWaiting, type View } from "../../sim/decision.ts";
import { log } from "../../sim/exactMath.ts";
import type { AskingScheduler } from "../asking.ts";
import type { Rows } from "../rows.ts";
import { OWN, SHARED, SIZES } from "./features.ts";
import { type FleetRates, fleetRates } from "./fleetRates.ts";

const K = SIZES.length;
const VALUE = 0;
const WORTH = K;
const DURATION = 2 * K;
const REGRET = 3 * K;
const OTHER = 4 * K;
const PER_OCTAVE = 1 / log(2);
/** Arrival rates are counted over so many of the fleet's mean SLOs. */
const WINDOW_SLOS = 4;
/** Weight of the latest batch in the running mean of values. */
const FOLLOW = 0.05;

const octaves = (ratio: number): number => log(ratio) * PER_OCTAVE;

/** Fang's scheduler as rows: see `features.ts` for what each number means. */
export class FangAsking implements AskingScheduler {
  readonly wakeLength: Int32Array;
  readonly holdMs: Float64Array;
  private readonly rates: ArrivalRate;
  private readonly fleet: FleetRates;
  /** Candidate of each row of the last `observe`. */
  private readonly rowQueue: Int32Array;
  private readonly rowModel: Int32Array;
  private readonly rowGroup: Int32Array;
  /** Value of each of a row's actions in utility per ms, not yet divided by the best. */
  private readonly values: Float64Array;
  private candidates = 0;
  private meanValue = 0;

  /**
   * @param instances batches at once on one device, as for every serving scheduler
   * @param drops whether to turn away first what can no longer be of use
   */
  constructor(
    private readonly compiled: Compiled,
    readonly instances: number,
    private readonly drops: boolean,
  ) {
    ({ wakeLength: this.wakeLength, holdMs: this.holdMs } = anyWaiting(compiled));
    const sloMs = compiled.queueSloMs.reduce((sum, ms) => sum + ms, 0) / compiled.queues;
    this.rates = new ArrivalRate(compiled.queues, WINDOW_SLOS * sloMs);
    this.fleet = fleetRates(compiled);
    const places = compiled.variantModel.length;
    this.rowQueue = new Int32Array(places);
    this.rowModel = new Int32Array(places);
    this.rowGroup = new Int32Array(places);
    this.values = new Float64Array(places * K);
  }

  alone(view: View): Answer | null {
    return this.drops ? dropUseless(view) : null;
  }

  observe(view: View, rows: Rows): number {
    const { compiled } = this;
    this.rates.observe(view);
    this.candidates = 0;
    const first = rows.count;
    const cycleMs = this.cycleMs(view);
    let best = 0;
    for (let queue = 0; queue < compiled.queues; queue++) {
      if (view.queues.length[queue] === 0) continue;
      for (let place = compiled.variantStart[queue]!; place < compiled.variantStart[queue + 1]!; place++) {
        const model = compiled.variantModel[place]!;
        const group = view.fastestIdleGroup(model, 1);
        if (group < 0) continue;
        best = Math.max(best, this.candidate(view, rows, queue, place, group, cycleMs));
      }
    }
    const waiting = rows.add();
    // Read only now: adding a row may have moved them.
    const { values, features } = rows;
    rows.mask[waiting * K] = 1;
    const common = waiting * features + OWN;
    this.shared(view, values, common, best, cycleMs);
    const scale = best > 0 ? 1 / best : 0;
    for (let i = 0; i < this.candidates; i++) {
      const at = (first + i) * features;
      for (let k = 0; k < K; k++) {
        values[at + VALUE + k]! *= scale;
        values[at + REGRET + k]! *= scale;
      }
      values.copyWithin(at + OWN, common, common + SHARED);
    }
    return this.candidates + 1;
  }

  act(view: View, action: number): Answer {
    const row = Math.floor(action / K);
    if (row >= this.candidates) return view.wait();
    const queue = this.rowQueue[row]!;
    const model = this.rowModel[row]!;
    const group = this.rowGroup[row]!;
    const batch = Math.min(SIZES[action % K]!, view.queues.length[queue]!, view.largestBatch(group, model));
    const value = this.values[action]!;
    this.meanValue = this.meanValue === 0 ? value : this.meanValue + FOLLOW * (value - this.meanValue);
    return view.start(queue, model, batch, group);
  }

  /** Utility that the action of the last `observe` would earn if its batch took what is expected. */
  expectedWorth(view: View, action: number): number {
    const row = Math.floor(action / K);
    if (row >= this.candidates) return 0;
    const queue = this.rowQueue[row]!;
    const model = this.rowModel[row]!;
    const group = this.rowGroup[row]!;
    const batch = Math.min(SIZES[action % K]!, view.queues.length[queue]!, view.largestBatch(group, model));
    return batchWorth(view, queue, batch, this.compiled.accuracy[model]!, view.expectedMs(group, model, batch));
  }

  /** One row. @returns the highest value of its actions */
  private candidate(view: View, rows: Rows, queue: number, place: number, group: number, cycleMs: number): number {
    const { compiled, fleet } = this;
    const model = compiled.variantModel[place]!;
    const waiting = view.queues.length[queue]!;
    const largest = view.largestBatch(group, model);
    const sloMs = compiled.queueSloMs[queue]!;
    const accuracy = compiled.accuracy[model]!;
    const highest = compiled.accuracy[compiled.variantModel[compiled.variantStart[queue]!]!]!;
    const row = rows.add();
    const at = row * rows.features;
    const { values: out, mask } = rows;
    const i = this.candidates++;
    this.rowQueue[i] = queue;
    this.rowModel[i] = model;
    this.rowGroup[i] = group;
    const most = Math.min(waiting, largest);
    let best = 0;
    for (let k = 0; k < K; k++) {
      const size = SIZES[k]!;
      if (k > 0 && SIZES[k - 1]! >= most) break;
      const batch = Math.min(size, most);
      const ms = view.expectedMs(group, model, batch);
      const worth = batchWorth(view, queue, batch, accuracy, ms);
      const later = batchWorth(view, queue, batch, accuracy, ms + cycleMs);
      const value = worth / ms;
      this.values[i * K + k] = value;
      best = Math.max(best, value);
      out[at + VALUE + k] = value;
      out[at + WORTH + k] = worth / (batch * highest);
      out[at + DURATION + k] = Math.min(4, ms / sloMs);
      out[at + REGRET + k] = (worth - later) / ms;
      mask[row * K + k] = 1;
    }
    const ratePerMs = this.rates.perMs[queue]!;
    let o = at + OTHER;
    out[o++] = octaves(1 + waiting) / 6;
    out[o++] = Math.min(4, waiting / largest);
    out[o++] = Math.min(3, (view.nowMs - view.queues.arrivalMs(queue, 0)) / sloMs);
    out[o++] = Math.min(3, (view.nowMs - view.queues.arrivalMs(queue, waiting - 1)) / sloMs);
    out[o++] = octaves(1 + ratePerMs * sloMs) / 6;
    out[o++] = Math.min(2, ratePerMs / fleet.byVariant[place]!);
    out[o++] = accuracy;
    out[o++] = accuracy / highest;
    out[o++] = Math.min(3, octaves(view.latencyMs(group, model, 1) / fleet.leastMs[place]!));
    out[o++] = Math.min(3, octaves(fleet.byVariant[fleet.fastest[queue]!]! / fleet.byVariant[place]!));
    out[o] = 1;
    return best;
  }

  private shared(view: View, out: Float32Array, at: number, best: number, cycleMs: number): void {
    const { compiled, fleet } = this;
    let fastest = 0;
    let accurate = 0;
    let backlogMs = 0;
    let queues = 0;
    let sloMs = 0;
    for (let queue = 0; queue < compiled.queues; queue++) {
      const ratePerMs = this.rates.perMs[queue]!;
      fastest += ratePerMs / fleet.byVariant[fleet.fastest[queue]!]!;
      accurate += ratePerMs / fleet.byVariant[compiled.variantStart[queue]!]!;
      const waiting = view.queues.length[queue]!;
      if (waiting === 0) continue;
      backlogMs += waiting / fleet.byVariant[fleet.fastest[queue]!]!;
      queues++;
      sloMs += compiled.queueSloMs[queue]!;
    }
    const meanSloMs = sloMs / queues;
    const opportunity = best > 0 && this.meanValue > 0 ? octaves(best / this.meanValue) : 0;
    out[at] = Math.min(3, fastest);
    out[at + 1] = Math.min(6, accurate) / 2;
    out[at + 2] = Math.min(4, backlogMs / meanSloMs);
    out[at + 3] = Math.min(4, cycleMs / meanSloMs);
    out[at + 4] = octaves(1 + queues) / 5;
    out[at + 5] = octaves(compiled.devices) / 4;
    out[at + 6] = view.idle.count / compiled.devices;
    out[at + 7] = Math.max(-3, Math.min(3, opportunity));
  }

  /** Time the fleet needs for one batch of up to 8 of each queue in which requests wait. */
  private cycleMs(view: View): number {
    const { compiled, fleet } = this;
    let ms = 0;
    for (let queue = 0; queue < compiled.queues; queue++) {
      const waiting = view.queues.length[queue]!;
      if (waiting > 0) ms += Math.min(8, waiting) / fleet.byVariant[fleet.fastest[queue]!]!;
    }
    return ms;
  }
}
