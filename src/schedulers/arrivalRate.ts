import type { View } from "../sim/decision.ts";

/**
 * Each queue's arrival rate as a scheduler can know it: arrivals counted over the last one to two windows. Until the
 * first window has passed, over the time since the start.
 */
export class ArrivalRate {
  /** Requests per ms and queue, after `observe`. */
  readonly perMs: Float64Array;
  private fromMs = 0;
  private nextFromMs = 0;
  private readonly before: Float64Array;
  private readonly nextBefore: Float64Array;

  constructor(
    queues: number,
    private readonly windowMs: number,
  ) {
    this.perMs = new Float64Array(queues);
    this.before = new Float64Array(queues);
    this.nextBefore = new Float64Array(queues);
  }

  /** Brings the rates up to the view's time. */
  observe(view: View): void {
    const { nowMs } = view;
    const { arrived } = view.queues;
    if (nowMs - this.nextFromMs >= this.windowMs) {
      this.fromMs = this.nextFromMs;
      this.before.set(this.nextBefore);
      this.nextFromMs = nowMs;
      this.nextBefore.set(arrived);
    }
    const spanMs = Math.max(nowMs - this.fromMs, 1e-3 * this.windowMs);
    for (let queue = 0; queue < arrived.length; queue++)
      this.perMs[queue] = (arrived[queue]! - this.before[queue]!) / spanMs;
  }
}
