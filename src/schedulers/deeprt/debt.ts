import type { Compiled } from "../../sim/compiled.ts";
import type { CompletedBatch } from "../../sim/decision.ts";
import { preferredModel } from "../placement.ts";

/**
 * DeepRT's adaptation: the time that a queue's batches ran over what was planned for them. While a queue owes some, a
 * cheaper answer stands in, and what that saves is paid back. The paper answers with smaller frames; here it is a faster
 * variant, so an app with a single model only keeps its debt.
 */
export class TimeDebt {
  readonly ms: Float64Array;
  /** Planned model of queue q on group g, at `g × queues + q`; −1 where none can. */
  private readonly planned: Int32Array;

  constructor(
    private readonly compiled: Compiled,
    preference: string,
  ) {
    this.ms = new Float64Array(compiled.queues);
    this.planned = Int32Array.from({ length: compiled.groups * compiled.queues }, (_, at) =>
      preferredModel(compiled, Math.floor(at / compiled.queues), at % compiled.queues, preference),
    );
  }

  /** Counts a batch's time against what the planned model would have taken alone on that device. */
  settle({ queue, device, size, startMs, endMs }: CompletedBatch): void {
    const { compiled, planned, ms } = this;
    const group = compiled.groupOf[device]!;
    const model = planned[group * compiled.queues + queue]!;
    if (model < 0 || size > compiled.largestBatch[group * compiled.models + model]!) return;
    const plannedMs = compiled.latencyMs[(group * compiled.models + model) * compiled.stride + size]!;
    ms[queue] = Math.max(0, ms[queue]! + endMs - startMs - plannedMs);
  }
}
