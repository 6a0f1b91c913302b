import type { Compiled } from "./compiled.ts";

/** Time in ms within the measured window during which batches ran, per device and per app. */
export class BusyTime {
  readonly deviceMs: Float64Array;
  /** Where several batches ran at once, each of them has its part of the time. */
  readonly appMs: Float64Array;

  constructor(
    private readonly compiled: Compiled,
    /** [0] now in ms. */
    private readonly clock: Float64Array,
  ) {
    this.deviceMs = new Float64Array(compiled.devices);
    this.appMs = new Float64Array(compiled.apps);
  }

  /** A device was busy from `fromMs` until now. @returns how much of that lies within the window: its apps' to divide */
  add(device: number, fromMs: number): number {
    const { warmupMs, windowEndMs } = this.compiled;
    const nowMs = this.clock[0]!;
    const from = fromMs > warmupMs ? fromMs : warmupMs;
    const to = nowMs < windowEndMs ? nowMs : windowEndMs;
    if (to <= from) return 0;
    this.deviceMs[device]! += to - from;
    return to - from;
  }
}
