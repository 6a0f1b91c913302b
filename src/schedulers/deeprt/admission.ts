import type { Compiled } from "../../sim/compiled.ts";
import type { View } from "../../sim/decision.ts";
import { preferredModel } from "../placement.ts";
import { headWindow, jobDeadlineMs, jobSize, releaseMs } from "./windows.ts";

/** Weight of a queue's latest window in the mean that predicts its next ones. */
const LATEST = 0.25;
/** After so many empty windows nothing is expected any more. */
const FORGOTTEN = 50;

/**
 * DeepRT's admission control, asked of every job when it is released: how many of its requests can be let in so that all
 * released jobs end in time. First the utilisation test, Σ eᵢ ÷ wᵢ ≤ 1 with the fleet counted as one machine and eᵢ the
 * time of the job that queue i sends per window on average; then an imitation of what EDF would do from now on.
 */
export class Admission {
  /** Requests of a queue in a window on average, empty windows included. */
  private readonly expected: Float64Array;
  /** Window of the last job that was examined, per queue. */
  private readonly examined: Float64Array;
  /** When each device's batch is expected to end, in ms. */
  private readonly freeMs: Float64Array;
  private readonly imitated: Float64Array;
  private readonly order: Int32Array;
  /** Model that answers queue q on group g, at `g × queues + q`; −1 where none can. */
  private readonly answering: Int32Array;

  constructor(
    private readonly compiled: Compiled,
    private readonly windowMs: Float64Array,
    preference: string,
  ) {
    this.answering = Int32Array.from({ length: compiled.groups * compiled.queues }, (_, at) =>
      preferredModel(compiled, Math.floor(at / compiled.queues), at % compiled.queues, preference),
    );
    this.expected = new Float64Array(compiled.queues);
    this.examined = new Float64Array(compiled.queues).fill(-1);
    this.freeMs = new Float64Array(compiled.devices);
    this.imitated = new Float64Array(compiled.devices);
    this.order = new Int32Array(compiled.queues);
  }

  /** A batch starts on a device, and should take this long. */
  started(device: number, nowMs: number, ms: number): void {
    this.freeMs[device] = nowMs + ms;
  }

  /** Requests of a queue's oldest job, released by now, that must be turned away: 0 where all fit or it was examined before. */
  surplus(view: View, queue: number): number {
    const windowMs = this.windowMs[queue]!;
    const window = headWindow(view, queue, windowMs);
    const last = this.examined[queue]!;
    if (window === last) return 0;
    this.examined[queue] = window;
    const size = jobSize(view, queue, windowMs);
    let mean = this.expected[queue]!;
    for (let empty = Math.min(window - last - 1, FORGOTTEN); empty > 0; empty--) mean -= LATEST * mean;
    this.expected[queue] = last < 0 ? size : mean + LATEST * (size - mean);
    const load = this.utilisation();
    let kept = load > 1 ? Math.floor(size / load) : size;
    const lateAnyway = this.late(view, queue, 0);
    while (kept > 0 && this.late(view, queue, kept) > lateAnyway) kept--;
    return size - kept;
  }

  /** Σ eᵢ ÷ wᵢ over all queues, on the whole fleet. */
  private utilisation(): number {
    const { compiled, expected, windowMs } = this;
    let sum = 0;
    for (let queue = 0; queue < compiled.queues; queue++) {
      if (expected[queue] === 0) continue;
      let perWindow = 0;
      for (let group = 0; group < compiled.groups; group++) {
        // Less than one request a window makes a job of one in as many windows.
        const ms =
          this.durationMs(group, queue, Math.max(1, Math.round(expected[queue]!))) * Math.min(1, expected[queue]!);
        perWindow += (compiled.groupCount[group]! * windowMs[queue]!) / ms;
      }
      sum += 1 / perWindow;
    }
    return sum;
  }

  /** Released jobs that would end after their deadlines under EDF from now on, if this queue's kept `kept` requests. */
  private late(view: View, queue: number, kept: number): number {
    const { compiled, windowMs, imitated, order } = this;
    const { nowMs } = view;
    const jobs = this.orderReleased(view);
    for (let device = 0; device < compiled.devices; device++)
      imitated[device] = view.idle.has(device) ? nowMs : Math.max(nowMs, this.freeMs[device]!);
    let late = 0;
    for (let place = 0; place < jobs; place++) {
      const next = order[place]!;
      const size = next === queue ? kept : jobSize(view, next, windowMs[next]!);
      if (size === 0) continue;
      let best = 0;
      let endMs = Number.POSITIVE_INFINITY;
      for (let device = 0; device < compiled.devices; device++) {
        const ms = imitated[device]! + this.durationMs(compiled.groupOf[device]!, next, size);
        if (ms >= endMs) continue;
        endMs = ms;
        best = device;
      }
      if (endMs > jobDeadlineMs(view, next, windowMs[next]!)) late++;
      imitated[best] = endMs;
    }
    return late;
  }

  /** Puts the queues whose oldest job is released into `order`, the earliest deadline first. @returns how many */
  private orderReleased(view: View): number {
    const { windowMs, order } = this;
    let jobs = 0;
    for (let queue = 0; queue < windowMs.length; queue++) {
      if (view.queues.length[queue] === 0 || releaseMs(view, queue, windowMs[queue]!) > view.nowMs) continue;
      const deadlineMs = jobDeadlineMs(view, queue, windowMs[queue]!);
      let place = jobs++;
      for (; place > 0; place--) {
        const before = order[place - 1]!;
        if (jobDeadlineMs(view, before, windowMs[before]!) <= deadlineMs) break;
        order[place] = before;
      }
      order[place] = queue;
    }
    return jobs;
  }

  /** Time of a job on one device of a group, cut into batches that it can run; Infinity where it can't. */
  private durationMs(group: number, queue: number, size: number): number {
    const { compiled } = this;
    const model = this.answering[group * compiled.queues + queue]!;
    if (model < 0) return Number.POSITIVE_INFINITY;
    const row = group * compiled.models + model;
    const largest = compiled.largestBatch[row]!;
    const whole = Math.floor(size / largest);
    const rest = size - whole * largest;
    return (
      whole * compiled.latencyMs[row * compiled.stride + largest]! +
      (rest > 0 ? compiled.latencyMs[row * compiled.stride + rest]! : 0)
    );
  }
}
