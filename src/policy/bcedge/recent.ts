import type { CompletedBatch } from "../../sim/decision.ts";
import type { Places } from "./places.ts";

/** Weight of the latest batch in the running means. */
const LATEST = 0.1;

/** What a queue's latest answers looked like, as running means over batches; nothing seen counts as 0. */
export class Recent {
  /** Mean time from arrival to answer ÷ what the SLO leaves. */
  readonly ofSlo: Float64Array;
  /** Share answered later than the SLO leaves. */
  readonly late: Float64Array;
  /** Requests in a batch. */
  readonly size: Float64Array;

  constructor(
    private readonly places: Places,
    queues: number,
  ) {
    this.ofSlo = new Float64Array(queues);
    this.late = new Float64Array(queues);
    this.size = new Float64Array(queues);
  }

  completed({ queue, size, endMs, arrivalsMs, arrivalsAt }: CompletedBatch): void {
    const budgetMs = this.places.budgetMs[queue]!;
    let sumMs = 0;
    let late = 0;
    for (let i = arrivalsAt; i < arrivalsAt + size; i++) {
      const ms = endMs - arrivalsMs[i]!;
      sumMs += ms;
      if (ms > budgetMs) late++;
    }
    this.ofSlo[queue]! += LATEST * (sumMs / size / budgetMs - this.ofSlo[queue]!);
    this.late[queue]! += LATEST * (late / size - this.late[queue]!);
    this.size[queue]! += LATEST * (size - this.size[queue]!);
  }
}
