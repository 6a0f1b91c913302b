import type { Interests } from "./decision.ts";
import type { IdleSet } from "./idleSet.ts";
import type { Queues } from "./queues.ts";

/** Whether a decision is due, and if not, when the passing of time alone makes it due. */
export class Readiness {
  constructor(
    /** [0] now in ms; [1] when the scheduler asked to be woken; [2] the next timer: that, or a head that becomes due. */
    private readonly clock: Float64Array,
    private readonly queues: Queues,
    private readonly idle: IdleSet,
    private readonly interests: Interests,
  ) {}

  /** Looks at every queue while a device is idle, and sets the timer. @returns whether one is ready */
  look(): boolean {
    const { clock, idle } = this;
    let timerMs = clock[1]!;
    let ready = false;
    if (idle.count > 0) {
      const { length: lengths, dueMs } = this.queues;
      const { wakeLength } = this.interests;
      const nowMs = clock[0]!;
      for (let queue = 0; queue < lengths.length; queue++) {
        const length = lengths[queue]!;
        if (length === 0) continue;
        const due = dueMs[queue]!;
        if (due <= nowMs || length >= wakeLength[queue]!) ready = true;
        if (due > nowMs && due < timerMs) timerMs = due;
      }
    }
    clock[2] = timerMs;
    return ready;
  }
}
