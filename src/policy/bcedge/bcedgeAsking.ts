import { dropUseless } from "../../schedulers/useless.ts";
import type { Compiled } from "../../sim/compiled.ts";
import type { Answer, CompletedBatch, View } from "../../sim/decision.ts";
import type { AskingScheduler } from "../asking.ts";
import type { Rows } from "../rows.ts";
import { Batcher } from "./batcher.ts";
import { Beside } from "./beside.ts";
import { type InterferenceNetwork, InterferencePredictor } from "./interference.ts";
import { Observer } from "./observer.ts";
import { type Places, placesOf } from "./places.ts";
import { Recent } from "./recent.ts";
import { batchOf, instancesOf } from "./settings.ts";

/** Bounds of a slot in SLOs of its queue: long enough to show what a setting does, short enough to follow the load. */
const LEAST_SLOS = 2;
const MOST_SLOS = 8;
/** More batches at once than any device allows: the setting bounds them, queue by queue. */
const ALL = 64;
/** Simulated time that choosing a setting takes in ms, so that the next queue is asked right after. */
const DECISION_MS = 1e-6;

/** Length of a slot in ms: Σ SLO of the requests of a batch ÷ instances (BCEdge), within 1 to 8 SLOs. */
export function slotMs(sloMs: number, batch: number, instances: number): number {
  return sloMs * Math.max(LEAST_SLOS, Math.min(MOST_SLOS, batch / instances));
}

/**
 * BCEdge's scheduler as rows. Each queue has slots of its own: at the first decision after one has ended, while requests
 * of it wait, the policy is asked for the setting of the next, a batch size and a number of instances. Within the slot the
 * dynamic batcher starts batches by that setting, and the SLO guard lowers it wherever it would be late.
 */
export class BcedgeAsking implements AskingScheduler {
  readonly instances = ALL;
  readonly clocked = true;
  readonly wakeLength: Int32Array;
  readonly holdMs: Float64Array;
  readonly batcher: Batcher;
  private readonly places: Places;
  private readonly beside: Beside;
  readonly predictor: InterferencePredictor;
  private readonly recent: Recent;
  private readonly observer: Observer;
  /** When each queue's slot ends, in ms. */
  private readonly slotEndMs: Float64Array;
  /** Queue that the policy is asked about. */
  private asked = 0;

  /**
   * @param drops whether to turn away first what can no longer be of use
   * @param network what predicts interference; the one that ships where absent
   */
  constructor(
    private readonly compiled: Compiled,
    private readonly drops: boolean,
    network?: InterferenceNetwork,
  ) {
    this.places = placesOf(compiled);
    this.beside = new Beside(compiled);
    this.predictor = new InterferencePredictor(compiled, this.beside, network);
    this.batcher = new Batcher(compiled, this.places, this.beside, this.predictor);
    this.recent = new Recent(this.places, compiled.queues);
    this.observer = new Observer(compiled, this.places, this.beside, this.batcher, this.recent);
    this.wakeLength = this.batcher.wakeLength;
    this.holdMs = new Float64Array(compiled.queues).fill(Number.POSITIVE_INFINITY);
    this.slotEndMs = new Float64Array(compiled.queues).fill(Number.NEGATIVE_INFINITY);
  }

  readonly completed = (batch: CompletedBatch): void => {
    this.beside.completed(batch);
    this.recent.completed(batch);
  };

  /** The queue that the policy is asked about now. */
  get queue(): number {
    return this.asked;
  }

  alone(view: View): Answer | null {
    const useless = this.drops ? dropUseless(view) : null;
    if (useless !== null) return useless;
    if (view.idle.count === 0) return view.wait();
    this.asked = this.nextToAsk(view);
    return this.asked < 0 ? this.startOrWait(view) : null;
  }

  observe(view: View, rows: Rows): number {
    this.predictor.load = this.observer.estimate(view);
    this.observer.append(view, this.asked, this.predictor.load, rows);
    return 1;
  }

  act(view: View, action: number): Answer {
    const queue = this.asked;
    const batch = batchOf(action);
    const instances = instancesOf(action);
    this.batcher.batch[queue] = batch;
    this.batcher.instances[queue] = instances;
    this.slotEndMs[queue] = view.nowMs + slotMs(this.places.budgetMs[queue]!, batch, instances);
    return this.nextToAsk(view) < 0 ? this.startOrWait(view) : view.wait(view.nowMs + DECISION_MS);
  }

  /** The first queue with requests whose slot has ended; −1 for none. */
  private nextToAsk(view: View): number {
    const { slotEndMs, compiled } = this;
    for (let queue = 0; queue < compiled.queues; queue++)
      if (view.queues.length[queue]! > 0 && slotEndMs[queue]! <= view.nowMs) return queue;
    return -1;
  }

  private startOrWait(view: View): Answer {
    const { batcher, beside } = this;
    if (!batcher.find(view)) return view.wait();
    const { queue, model, size, device } = batcher;
    beside.started(device, queue, model, size);
    return view.startOn(queue, model, size, device);
  }
}
