import type { Compiled } from "../../sim/compiled.ts";
import type { CompletedBatch } from "../../sim/decision.ts";

/** Sums of an app, of batches and of the responses they made. */
interface Sums {
  responses: number;
  latencyMs: number;
  /** Device time used, and time in which it was used. */
  usedMs: number;
  busyMs: number;
}

const none = (): Sums => ({ responses: 0, latencyMs: 0, usedMs: 0, busyMs: 0 });

/**
 * Measures every container: its responses since the last look, and the work of a response in device time, which is its
 * response time at a share of 1. A client that waits for one answer at a time makes that the device time of a request;
 * where requests queue, it holds their wait too.
 */
export class Meter {
  private readonly fresh: readonly Sums[];
  /** Sums that forget: a response counts less the more have come since. */
  private readonly long: readonly Sums[];
  private readonly lastMs: Float64Array;
  private readonly lastEndMs: Float64Array;
  /** Per queue: whether its batches end requests; those of a pipeline's earlier modules don't. */
  private readonly ends: readonly boolean[];

  /** @param memory responses that a container's work is averaged over, about */
  constructor(
    compiled: Compiled,
    private readonly memory: number,
  ) {
    this.fresh = compiled.appIds.map(none);
    this.long = compiled.appIds.map(none);
    this.lastMs = new Float64Array(compiled.apps).fill(Number.NaN);
    this.lastEndMs = new Float64Array(compiled.apps);
    this.ends = Array.from(compiled.queueApp, (app, queue) => endsRequests(compiled, app, queue));
  }

  /** Counts a batch. */
  add({ app, queue, size, startMs, endMs, usedMs, arrivalsMs, arrivalsAt }: CompletedBatch): void {
    const responses = this.ends[queue] ? size : 0;
    let latencyMs = 0;
    for (let i = 0; i < responses; i++) latencyMs += endMs - arrivalsMs[arrivalsAt + i]!;
    const busyMs = endMs - Math.max(startMs, this.lastEndMs[app]!);
    this.lastEndMs[app] = endMs;
    const keep = this.memory / (this.memory + responses);
    for (const [sums, kept] of [
      [this.fresh[app]!, 1],
      [this.long[app]!, keep],
    ] as const) {
      sums.responses = sums.responses * kept + responses;
      sums.latencyMs = sums.latencyMs * kept + latencyMs;
      sums.usedMs = sums.usedMs * kept + usedMs;
      sums.busyMs = sums.busyMs * kept + busyMs;
    }
  }

  /** Mean response time since the last turn, and whether there was any; the last one known where there was none. */
  look(app: number): { readonly responseMs: number; readonly fresh: boolean } {
    const { responses, latencyMs } = this.fresh[app]!;
    const fresh = responses > 0;
    return { responseMs: fresh ? latencyMs / responses : this.lastMs[app]!, fresh };
  }

  /** Begins anew: what was measured up to now is known, but no longer fresh. */
  turn(app: number): void {
    this.lastMs[app] = this.look(app).responseMs;
    Object.assign(this.fresh[app]!, none());
  }

  /** Device time in ms that one response takes; NaN before the first. */
  workMs(app: number): number {
    const { responses, latencyMs, usedMs, busyMs } = this.long[app]!;
    return responses > 0 && busyMs > 0 ? (latencyMs / responses) * (usedMs / busyMs) : Number.NaN;
  }
}

function endsRequests(compiled: Compiled, app: number, queue: number): boolean {
  const pipeline = compiled.pipelines[app];
  if (pipeline === null || pipeline === undefined) return true;
  const module = pipeline.queues.indexOf(queue);
  return !pipeline.after.some((before) => before.includes(module));
}
