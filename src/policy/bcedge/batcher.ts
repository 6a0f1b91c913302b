import type { Compiled } from "../../sim/compiled.ts";
import type { View } from "../../sim/decision.ts";
import type { Beside } from "./beside.ts";
import { guardedSize } from "./guard.ts";
import type { InterferencePredictor } from "./interference.ts";
import type { Places } from "./places.ts";

/** More than ever wait: arrivals at this queue are no reason to ask. */
const NEVER = 0x7fffffff;

/**
 * The dynamic batcher within a slot. As Triton's without a queue delay it starts what waits, up to the batch size of the
 * queue's setting, as soon as one of its instances is free: to wait for companions never paid, since the guard and a busy
 * instance make batches grow by themselves. Of several queues that can start, the one whose oldest request has waited
 * longest in units of its batch's own duration goes first, so that short requests do not queue behind long ones.
 */
export class Batcher {
  /** Setting of each queue: largest batch, and instances at once on one device. */
  readonly batch: Int32Array;
  readonly instances: Int32Array;
  readonly wakeLength: Int32Array;
  /** Result of the last `find` that returned true. */
  queue = 0;
  model = 0;
  size = 0;
  device = 0;
  private readonly wanted = { queue: 0, model: 0, device: 0, size: 0, budgetMs: 0 };

  constructor(
    private readonly compiled: Compiled,
    private readonly places: Places,
    private readonly beside: Beside,
    private readonly predictor: InterferencePredictor,
  ) {
    this.batch = new Int32Array(compiled.queues).fill(1);
    this.instances = new Int32Array(compiled.queues).fill(1);
    this.wakeLength = new Int32Array(compiled.queues).fill(1);
  }

  /** Looks for the next batch to start; while there is none, `wakeLength` says which arrivals could change that. */
  find(view: View): boolean {
    const { compiled } = this;
    let longest = -1;
    for (let queue = 0; queue < compiled.queues; queue++) {
      const waiting = view.queues.length[queue]!;
      if (waiting === 0) {
        this.wakeLength[queue] = 1;
        continue;
      }
      const stretch = this.place(view, queue, waiting, longest);
      // A queue that waits for an instance, for memory or for the guard is freed by a completion alone.
      if (stretch < 0) this.wakeLength[queue] = NEVER;
      else if (stretch > longest) longest = stretch;
    }
    return longest >= 0;
  }

  /**
   * Where a queue's next batch would end first. Becomes the result if its head has waited for longer than `longest`, in
   * units of the batch's duration. @returns how long that is; −1 where it can't start
   */
  private place(view: View, queue: number, waiting: number, longest: number): number {
    const { compiled, places, beside, predictor, wanted } = this;
    let best = -1;
    let bestMs = Number.POSITIVE_INFINITY;
    let bestDevice = 0;
    for (let group = 0; group < compiled.groups; group++) {
      const model = places.answering[group * compiled.queues + queue]!;
      if (model < 0 || view.idle.inGroup[group] === 0) continue;
      const device = view.idle.firstOf(group);
      if (beside.instances(device, queue) >= this.instances[queue]!) continue;
      wanted.queue = queue;
      wanted.model = model;
      wanted.device = device;
      wanted.size = Math.min(waiting, this.batch[queue]!, view.largestBatch(group, model));
      wanted.budgetMs = places.budgetMs[queue]!;
      const size = guardedSize(view, beside, predictor, wanted);
      if (size === 0) continue;
      const perRequestMs = predictor.durationMs(device, queue, model, size) / size;
      if (perRequestMs >= bestMs) continue;
      bestMs = perRequestMs;
      best = size;
      bestDevice = device;
    }
    if (best < 0) return -1;
    const stretch = (view.nowMs - view.queues.headMs[queue]!) / (bestMs * best);
    if (stretch > longest) {
      this.queue = queue;
      this.model = places.answering[compiled.groupOf[bestDevice]! * compiled.queues + queue]!;
      this.size = best;
      this.device = bestDevice;
    }
    return stretch;
  }
}
