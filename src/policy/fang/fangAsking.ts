import { ArrivalRate } from "../../schedulers/arrivalRate.ts";
import { batchWorth } from "../../schedulers/batchWorth.ts";
import { dropUseless } from "../../schedulers/useless.ts";
import type { Compiled } from "../../sim/compiled.ts";
import { type Answer, anyWaiting, type View } from "../../sim/decision.ts";
import type { AskingScheduler } from "../asking.ts";
import type { Rows } from "../rows.ts";
import { ACTIONS, OWN, SHARED, SIZES } from "./features.ts";
import { type FleetRates, fleetRates } from "./fleetRates.ts";

const K = ACTIONS;
const VALUE = 0;
const WORTH = K;
const REGRET = 2 * K;
const DURATION = 3 * K;
const OTHER = DURATION + SIZES.length;
/** Arrival rates are counted over so many of the fleet's mean SLOs. */
const WINDOW_SLOS = 4;
/**
 * Waiting is open while every request could still be answered within this share of its SLO: a policy that prefers waiting
 * once may prefer it again at every event, and would never serve.
 */
const WAITING_SLOS = 0.5;
/** Weight of the latest batch in the running mean of values. */
const FOLLOW = 0.05;

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
  /** Action whose batch starts as soon as those older than it are turned away; −1 for none. */
  private startNext = -1;
  private startBatch = 0;
  private dueMs = 0;

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
    if (this.startNext >= 0) {
      const row = Math.floor(this.startNext / K);
      this.startNext = -1;
      return view.start(this.rowQueue[row]!, this.rowModel[row]!, this.startBatch, this.rowGroup[row]!);
    }
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
    this.dueMs = this.firstDueMs(view);
    if (view.nowMs < this.dueMs || this.candidates === 0) rows.mask[waiting * K] = 1;
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
    if (row >= this.candidates) return view.wait(this.dueMs);
    const queue = this.rowQueue[row]!;
    const batch = this.batchOf(view, action);
    const value = this.values[action]!;
    this.meanValue = this.meanValue === 0 ? value : this.meanValue + FOLLOW * (value - this.meanValue);
    const older = this.from(view, action, batch);
    if (older === 0) return view.start(queue, this.rowModel[row]!, batch, this.rowGroup[row]!);
    this.startNext = action;
    this.startBatch = batch;
    return view.drop(queue, older);
  }

  /** Utility that the action of the last `observe` would earn if its batch took what is expected. */
  expectedWorth(view: View, action: number): number {
    const row = Math.floor(action / K);
    if (row >= this.candidates) return 0;
    const model = this.rowModel[row]!;
    const batch = this.batchOf(view, action);
    const ms = view.expectedMs(this.rowGroup[row]!, model, batch);
    return batchWorth(
      view,
      this.rowQueue[row]!,
      batch,
      this.compiled.accuracy[model]!,
      ms,
      this.from(view, action, batch),
    );
  }

  private batchOf(view: View, action: number): number {
    const row = Math.floor(action / K);
    const largest = view.largestBatch(this.rowGroup[row]!, this.rowModel[row]!);
    return Math.min(SIZES[action % SIZES.length]!, view.queues.length[this.rowQueue[row]!]!, largest);
  }

  /** Requests older than the batch, which are turned away for it. */
  private from(view: View, action: number, batch: number): number {
    const row = Math.floor(action / K);
    return action % K < SIZES.length ? 0 : view.queues.length[this.rowQueue[row]!]! - batch;
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
    for (let k = 0; k < SIZES.length; k++) {
      if (k > 0 && SIZES[k - 1]! >= most) break;
      const batch = Math.min(SIZES[k]!, most);
      const ms = view.expectedMs(group, model, batch);
      out[at + DURATION + k] = Math.min(4, ms / sloMs);
      for (let action = k, from = 0; action < K; action += SIZES.length, from = waiting - batch) {
        if (action !== k && from === 0) break;
        const worth = batchWorth(view, queue, batch, accuracy, ms, from);
        const value = worth / ms;
        this.values[i * K + action] = value;
        best = Math.max(best, value);
        out[at + VALUE + action] = value;
        out[at + WORTH + action] = worth / (batch * highest);
        out[at + REGRET + action] = (worth - batchWorth(view, queue, batch, accuracy, ms + cycleMs, from)) / ms;
        mask[row * K + action] = 1;
      }
    }
    const ratePerMs = this.rates.perMs[queue]!;
    let o = at + OTHER;
    out[o++] = waiting / (waiting + 8);
    out[o++] = Math.min(4, waiting / largest);
    out[o++] = Math.min(3, (view.nowMs - view.queues.arrivalMs(queue, 0)) / sloMs);
    out[o++] = Math.min(3, (view.nowMs - view.queues.arrivalMs(queue, waiting - 1)) / sloMs);
    const arrivals = ratePerMs * sloMs;
    out[o++] = arrivals / (arrivals + 8);
    out[o++] = Math.min(2, ratePerMs / fleet.byVariant[place]!);
    out[o++] = accuracy;
    out[o++] = accuracy / highest;
    out[o++] = fleet.leastMs[place]! / view.latencyMs(group, model, 1);
    out[o++] = fleet.byVariant[place]! / fleet.byVariant[fleet.fastest[queue]!]!;
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
    const opportunity = best > 0 && this.meanValue > 0 ? best / (best + this.meanValue) : 0.5;
    out[at] = Math.min(3, fastest);
    out[at + 1] = Math.min(6, accurate) / 2;
    out[at + 2] = Math.min(4, backlogMs / meanSloMs);
    out[at + 3] = Math.min(4, cycleMs / meanSloMs);
    out[at + 4] = queues / (queues + 4);
    out[at + 5] = compiled.devices / (compiled.devices + 4);
    out[at + 6] = view.idle.count / compiled.devices;
    out[at + 7] = opportunity;
  }

  /** When the first of all waiting requests has used up what may be spent on waiting. */
  private firstDueMs(view: View): number {
    const { compiled, queues } = view;
    let dueMs = Number.POSITIVE_INFINITY;
    for (let queue = 0; queue < compiled.queues; queue++) {
      if (queues.length[queue] === 0) continue;
      const spareMs = WAITING_SLOS * compiled.queueSloMs[queue]! - compiled.fastestMs[queue]! - compiled.restMs[queue]!;
      dueMs = Math.min(dueMs, queues.arrivalMs(queue, 0) + spareMs);
    }
    return dueMs;
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
