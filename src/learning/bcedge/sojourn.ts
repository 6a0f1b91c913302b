import type { BcedgeAsking } from "../../policy/bcedge/bcedgeAsking.ts";
import type { Compiled } from "../../sim/compiled.ts";
import type { CompletedBatch, Interests, View } from "../../sim/decision.ts";

/**
 * Time that requests have spent in the system so far, per queue, those still in it included: what waiting costs is
 * charged as it accrues and not when the answer comes. Only for queues outside pipelines, where nothing is dropped.
 */
export class Sojourn {
  /** Σ (answer − arrival) over answered requests, in ms. */
  private readonly answeredMs: Float64Array;
  /** Requests in running batches, and the sum of their arrivals in ms. */
  private readonly running: Float64Array;
  private readonly runningSinceMs: Float64Array;
  /** Requests answered later than the SLO. */
  readonly late: Float64Array;

  constructor(private readonly compiled: Compiled) {
    this.answeredMs = new Float64Array(compiled.queues);
    this.running = new Float64Array(compiled.queues);
    this.runningSinceMs = new Float64Array(compiled.queues);
    this.late = new Float64Array(compiled.queues);
  }

  /** The view's answer starts a batch; call before it is applied. */
  started({ queues, answerQueue: queue, answerBatch: size }: View): void {
    this.running[queue]! += size;
    for (let place = 0; place < size; place++) this.runningSinceMs[queue]! += queues.arrivalMs(queue, place);
  }

  completed({ queue, size, endMs, arrivalsMs, arrivalsAt }: CompletedBatch): void {
    const sloMs = this.compiled.queueSloMs[queue]!;
    for (let i = arrivalsAt; i < arrivalsAt + size; i++) {
      const arrivalMs = arrivalsMs[i]!;
      this.answeredMs[queue]! += endMs - arrivalMs;
      this.runningSinceMs[queue]! -= arrivalMs;
      if (endMs - arrivalMs > sloMs) this.late[queue]!++;
    }
    this.running[queue]! -= size;
  }

  /** A scheduler's interests, with its completed batches counted here too. */
  countedWith(scheduler: BcedgeAsking): Interests {
    const { wakeLength, holdMs, instances, clocked } = scheduler;
    const completed = (batch: CompletedBatch): void => {
      scheduler.completed(batch);
      this.completed(batch);
    };
    return { wakeLength, holdMs, instances, clocked, completed };
  }

  /** Total of a queue at the view's time, in ms. */
  totalMs({ queues, nowMs }: View, queue: number): number {
    let sum = this.answeredMs[queue]! + this.running[queue]! * nowMs - this.runningSinceMs[queue]!;
    for (let place = 0; place < queues.length[queue]!; place++) sum += nowMs - queues.arrivalMs(queue, place);
    return sum;
  }
}
