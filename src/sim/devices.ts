import type { Compiled } from "./compiled.ts";
import type { CompletionHeap } from "./completionHeap.ts";
import type { CompletedBatch } from "./decision.ts";
import { IdleSet } from "./idleSet.ts";
import type { Queues } from "./queues.ts";
import { RandomStream } from "./random.ts";
import { DETERMINISTIC, serviceFactor } from "./service.ts";
import type { Tally } from "./tally.ts";

/** Batches that may run at once on one device. */
const SLOTS = 1;

/**
 * The devices and the batches that run on them. A device holds a list of slots, `device × SLOTS + slot`; a slot holds one
 * running batch, or nothing while its batch is 0.
 */
export class Devices {
  /** Devices with a free slot. */
  readonly idle: IdleSet;
  private readonly running: Int32Array;
  private readonly slotBatch: Int32Array;
  private readonly slotApp: Int32Array;
  private readonly slotModel: Int32Array;
  private readonly slotStartMs: Float64Array;
  /** Slot of each device that completes next. */
  private readonly nextSlot: Int32Array;
  /** Arrival times of the requests in each slot's batch, at `slot × stride`. */
  private readonly store: Float64Array;
  private readonly streams: readonly RandomStream[];
  private readonly deviceBusyMs: Float64Array;
  private readonly appBusyMs: Float64Array;

  constructor(
    private readonly compiled: Compiled,
    seed: number,
    /** Next completion of each device. */
    readonly completions: CompletionHeap,
    private readonly tally: Tally,
  ) {
    const slots = compiled.devices * SLOTS;
    this.idle = new IdleSet(compiled.groupOf, compiled.groupFirst, compiled.groups);
    this.running = new Int32Array(compiled.devices);
    this.slotBatch = new Int32Array(slots);
    this.slotApp = new Int32Array(slots);
    this.slotModel = new Int32Array(slots);
    this.slotStartMs = new Float64Array(slots);
    this.nextSlot = new Int32Array(compiled.devices);
    this.store = new Float64Array(slots * compiled.stride);
    const noisy = compiled.serviceKind.some((kind) => kind !== DETERMINISTIC);
    this.streams = noisy ? compiled.deviceIds.map((id) => new RandomStream(seed, `service/${id}`)) : [];
    this.deviceBusyMs = new Float64Array(compiled.devices);
    this.appBusyMs = new Float64Array(compiled.apps);
  }

  /** Starts the oldest `batch` requests of a queue. A device without a free slot, or an unmeasured batch, is a fault. */
  start(device: number, app: number, model: number, batch: number, nowMs: number, queues: Queues): void {
    const { compiled, running, slotBatch } = this;
    const workMs =
      compiled.latencyMs[(compiled.groupOf[device]! * compiled.models + model) * compiled.stride + batch] ?? Infinity;
    if (running[device]! >= SLOTS || workMs === Infinity)
      throw new RangeError(
        `A batch of ${batch} of ${compiled.modelIds[model]} can't start on ${compiled.deviceIds[device]}.`,
      );
    let slot = device * SLOTS;
    while (slotBatch[slot]! > 0) slot++;
    queues.take(app, batch, this.store, slot * compiled.stride);
    slotBatch[slot] = batch;
    this.slotApp[slot] = app;
    this.slotModel[slot] = model;
    this.slotStartMs[slot] = nowMs;
    if (++running[device]! === SLOTS) this.idle.remove(device);
    const kind = compiled.serviceKind[model]!;
    const durationMs =
      kind === DETERMINISTIC
        ? workMs
        : workMs * serviceFactor(kind, compiled.serviceShape[model]!, this.streams[device]!);
    this.nextSlot[device] = slot;
    this.completions.set(device, nowMs + durationMs);
    if (nowMs >= compiled.warmupMs && nowMs < compiled.windowEndMs) {
      this.tally.batches[app]!++;
      this.tally.batched[app]! += batch;
    }
  }

  /** Completes the batch that is due at `nowMs`, and tells whoever wants to know. */
  complete(nowMs: number, completed: ((batch: CompletedBatch) => void) | undefined): void {
    const { compiled, completions, slotBatch } = this;
    const device = completions.firstDevice();
    const slot = this.nextSlot[device]!;
    const app = this.slotApp[slot]!;
    const batch = slotBatch[slot]!;
    const startMs = this.slotStartMs[slot]!;
    this.tally.answer(app, compiled.accuracy[this.slotModel[slot]!]!, nowMs, this.store, slot * compiled.stride, batch);
    this.countBusy(device, app, startMs, nowMs);
    slotBatch[slot] = 0;
    if (this.running[device]!-- === SLOTS) this.idle.add(device);
    completions.pop();
    if (completed !== undefined)
      completed({ app, model: this.slotModel[slot]!, device, size: batch, startMs, endMs: nowMs });
  }

  /** Calls `visit` with the app and arrival time of every request that is running. */
  forEachRunning(visit: (app: number, arrivalMs: number) => void): void {
    this.slotBatch.forEach((batch, slot) => {
      for (let i = 0; i < batch; i++) visit(this.slotApp[slot]!, this.store[slot * this.compiled.stride + i]!);
    });
  }

  /** Busy time within the window per device and per app, batches that still run included up to `nowMs`. */
  closeBooks(nowMs: number): { readonly deviceBusyMs: Float64Array; readonly appBusyMs: Float64Array } {
    this.slotBatch.forEach((batch, slot) => {
      if (batch > 0) this.countBusy(Math.floor(slot / SLOTS), this.slotApp[slot]!, this.slotStartMs[slot]!, nowMs);
    });
    return { deviceBusyMs: this.deviceBusyMs, appBusyMs: this.appBusyMs };
  }

  private countBusy(device: number, app: number, fromMs: number, toMs: number): void {
    const { warmupMs, windowEndMs } = this.compiled;
    const from = fromMs > warmupMs ? fromMs : warmupMs;
    const to = toMs < windowEndMs ? toMs : windowEndMs;
    if (to <= from) return;
    this.deviceBusyMs[device]! += to - from;
    this.appBusyMs[app]! += to - from;
  }
}
