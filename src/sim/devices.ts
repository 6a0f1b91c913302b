import { BusyTime } from "./busyTime.ts";
import type { Compiled } from "./compiled.ts";
import { CompletionHeap } from "./completionHeap.ts";
import type { Interests } from "./decision.ts";
import { DeviceMemory } from "./deviceMemory.ts";
import { IdleSet } from "./idleSet.ts";
import type { Queues } from "./queues.ts";
import { RandomStream } from "./random.ts";
import { DETERMINISTIC, serviceFactor } from "./service.ts";
import { shareByCap, shareByDemand, shareByWeight } from "./sharing.ts";

/**
 * The devices and the batches that run on them. A device holds a list of slots, `device × slots + slot`; a slot holds one
 * running batch, or nothing while its size is 0. Where only one batch runs at a time and nobody has a share, a batch's
 * end is known when it starts; otherwise its remaining work runs down at a speed that changes with its neighbours.
 */
export class Devices {
  /** Devices with a free slot, and the next completion of each device. */
  readonly idle: IdleSet;
  readonly completions: CompletionHeap;
  /** Slots per device, the most that any has. */
  readonly slots: number;
  readonly size: Int32Array;
  readonly queue: Int32Array;
  readonly model: Int32Array;
  readonly startMs: Float64Array;
  /** Arrivals of the requests in each slot's batch, and their ids in pipelines, at `slot × stride`. */
  readonly arrivals: Float64Array;
  readonly ids: Int32Array;
  /** Batches that run, per device. */
  readonly running: Int32Array;
  /** Batches that run, per `device × apps + app`; not kept where `simple`. */
  private readonly runningAt: Int32Array;
  /** Share of each app on the devices it runs on; as in `Interests`. */
  readonly shares: Float64Array | null;
  readonly busy: BusyTime;
  private readonly limit: Int32Array;
  private readonly memory: DeviceMemory;
  private readonly simple: boolean;
  private readonly conserving: boolean;
  private readonly nextSlot: Int32Array;
  private readonly remainingMs: Float64Array;
  readonly demand: Float64Array;
  readonly weight: Float64Array;
  readonly speed: Float64Array;
  /** Device time that the batch of each slot has used up to `sinceMs`; not kept where `simple`. */
  private readonly slotUsedMs: Float64Array;
  /** Since when each device's batches have run as they do. */
  private readonly sinceMs: Float64Array;
  private readonly streams: readonly RandomStream[];

  constructor(
    private readonly compiled: Compiled,
    seed: number,
    interests: Interests,
    /** [0] now in ms. */
    private readonly clock: Float64Array,
  ) {
    const wanted = interests.instances ?? 1;
    this.limit = Int32Array.from(compiled.groupOf, (group) => Math.min(wanted, compiled.maxConcurrency[group]!));
    this.slots = Math.max(...this.limit);
    this.shares = interests.shares ?? null;
    this.conserving = interests.workConserving ?? true;
    this.simple = this.slots === 1 && this.shares === null;
    const slots = compiled.devices * this.slots;
    this.idle = new IdleSet(compiled, this.slots);
    this.completions = new CompletionHeap(compiled.devices);
    this.running = new Int32Array(compiled.devices);
    this.runningAt = new Int32Array(compiled.devices * compiled.apps);
    this.size = new Int32Array(slots);
    this.queue = new Int32Array(slots);
    this.model = new Int32Array(slots);
    this.startMs = new Float64Array(slots);
    this.arrivals = new Float64Array(slots * compiled.stride);
    this.ids = new Int32Array(compiled.pipelines.some((pipeline) => pipeline !== null) ? slots * compiled.stride : 0);
    this.memory = new DeviceMemory(compiled);
    // Where `simple`, a device's only slot is its own number.
    this.nextSlot = Int32Array.from({ length: compiled.devices }, (_, device) => device * this.slots);
    this.remainingMs = new Float64Array(slots);
    this.demand = new Float64Array(slots);
    this.weight = new Float64Array(slots);
    this.speed = new Float64Array(slots);
    this.slotUsedMs = new Float64Array(slots);
    this.sinceMs = new Float64Array(compiled.devices);
    const noisy = compiled.serviceKind.some((kind) => kind !== DETERMINISTIC);
    this.streams = noisy ? compiled.deviceIds.map((id) => new RandomStream(seed, `service/${id}`)) : [];
    this.busy = new BusyTime(compiled, clock);
  }

  /**
   * Whether a batch fits into what the running ones leave of a device's memory. An empty device takes whatever its table
   * holds: to add that up again would, by a rounding, lose the device for good.
   */
  fits(device: number, model: number, batch: number): boolean {
    return this.running[device] === 0 || this.memory.fits(device, model, batch);
  }

  /**
   * Starts the oldest `batch` requests of a queue in a batch run at a size of `run`. @returns false, and starts nothing,
   * where memory is short: the device then counts as busy until one of its batches is done. A device without a free slot,
   * or a batch that was not measured, is a fault of the scheduler.
   */
  start(device: number, queue: number, model: number, batch: number, run: number, queues: Queues): boolean {
    const { compiled, size, slots } = this;
    const at = (compiled.groupOf[device]! * compiled.models + model) * compiled.stride + run;
    const workMs = run < compiled.stride ? compiled.latencyMs[at]! : Number.POSITIVE_INFINITY;
    const odd = run < batch || (run > batch && !this.simple) || workMs === Number.POSITIVE_INFINITY;
    if (odd || this.running[device]! >= this.limit[device]!) {
      const { modelIds, deviceIds } = compiled;
      throw new RangeError(`A batch of ${run} of ${modelIds[model]} can't start on ${deviceIds[device]}.`);
    }
    if (this.simple) {
      this.startAlone(device, queue, model, batch, at, queues);
      return true;
    }
    const nowMs = this.clock[0]!;
    if (!this.fits(device, model, batch)) {
      this.idle.remove(device);
      return false;
    }
    let slot = device * slots;
    while (size[slot]! > 0) slot++;
    queues.take(queue, batch, this.arrivals, this.ids, slot * compiled.stride);
    size[slot] = batch;
    this.queue[slot] = queue;
    this.model[slot] = model;
    this.startMs[slot] = nowMs;
    const app = compiled.queueApp[queue]!;
    this.runningAt[device * compiled.apps + app]!++;
    const running = ++this.running[device]!;
    if (running === this.limit[device]!) this.idle.remove(device);
    else this.idle.put(device, running);
    this.memory.take(device, model, batch);
    this.remainingMs[slot] = this.durationMs(device, model, workMs);
    this.demand[slot] = compiled.demand[at]!;
    this.speed[slot] = 0;
    this.slotUsedMs[slot] = 0;
    this.runDown(device, nowMs, running - 1);
    this.reschedule(device, nowMs);
    return true;
  }

  /** The short way where one batch runs at a time: a device's slot is its own number, and memory holds what its table does. */
  private startAlone(device: number, queue: number, model: number, batch: number, at: number, queues: Queues): void {
    const { compiled } = this;
    const nowMs = this.clock[0]!;
    queues.take(queue, batch, this.arrivals, this.ids, device * compiled.stride);
    this.size[device] = batch;
    this.queue[device] = queue;
    this.model[device] = model;
    this.startMs[device] = nowMs;
    this.running[device] = 1;
    this.idle.remove(device);
    this.completions.set(device, nowMs + this.durationMs(device, model, compiled.latencyMs[at]!));
  }

  private durationMs(device: number, model: number, workMs: number): number {
    const kind = this.compiled.serviceKind[model]!;
    if (kind === DETERMINISTIC) return workMs;
    return workMs * serviceFactor(kind, this.compiled.serviceShape[model]!, this.streams[device]!);
  }

  /** Slot of the batch that completes next of all; only while some batch runs. */
  nextSlotToComplete(): number {
    return this.nextSlot[this.completions.firstDevice()]!;
  }

  /** Completes the batch that is due at `nowMs`. Its slot is free; what it held stands there until the next start. */
  complete(): void {
    const { compiled, completions } = this;
    const nowMs = this.clock[0]!;
    const device = completions.firstDevice();
    if (this.simple) {
      this.countBusy(device);
      this.size[device] = 0;
      this.running[device] = 0;
      this.idle.put(device, 0);
      completions.pop();
      return;
    }
    const slot = this.nextSlot[device]!;
    this.runDown(device, nowMs, this.running[device]!);
    const app = compiled.queueApp[this.queue[slot]!]!;
    this.runningAt[device * compiled.apps + app]!--;
    const running = --this.running[device]!;
    this.idle.put(device, running);
    const batch = this.size[slot]!;
    if (running === 0) this.memory.clear(device);
    else this.memory.giveBack(device, this.model[slot]!, batch);
    this.size[slot] = 0;
    if (running === 0) completions.pop();
    else this.reschedule(device, nowMs);
  }

  /** Sets an app's share; batches that run change speed at once. Only for schedulers that gave shares at the start. */
  setShare(app: number, share: number, nowMs: number): void {
    if (this.shares === null || !(share > 0)) throw new RangeError(`A share must be > 0 (got ${share}).`);
    this.shares[app] = share;
    const { compiled } = this;
    for (let device = 0; device < compiled.devices; device++) {
      if (this.runningAt[device * compiled.apps + app] === 0) continue;
      this.runDown(device, nowMs, this.running[device]!);
      this.reschedule(device, nowMs);
    }
  }

  /** Batches of an app that run on a device. */
  runningOf(device: number, app: number): number {
    if (!this.simple) return this.runningAt[device * this.compiled.apps + app]!;
    return this.size[device]! > 0 && this.compiled.queueApp[this.queue[device]!] === app ? 1 : 0;
  }

  /** Device time that the batch which `complete` has just ended at `nowMs` used in its slot. */
  usedIn(slot: number, nowMs: number): number {
    return this.simple ? nowMs - this.startMs[slot]! : this.slotUsedMs[slot]!;
  }

  /** Device time that the running batches of an app have used on a device. */
  usedBy(device: number, app: number, nowMs: number): number {
    const { compiled, slots, size, speed, demand } = this;
    const sinceMs = (nowMs - this.sinceMs[device]!) * this.perSpeed(device, this.running[device]!);
    let usedMs = 0;
    for (let slot = device * slots; slot < (device + 1) * slots; slot++) {
      if (size[slot] === 0 || compiled.queueApp[this.queue[slot]!] !== app) continue;
      usedMs += this.simple
        ? nowMs - this.startMs[slot]!
        : this.slotUsedMs[slot]! + sinceMs * speed[slot]! * demand[slot]!;
    }
    return usedMs;
  }

  /** Counts the busy time of batches that still run, up to `nowMs`. */
  closeBooks(nowMs: number): void {
    for (let device = 0; device < this.running.length; device++)
      if (!this.simple) this.runDown(device, nowMs, this.running[device]!);
      else if (this.running[device]! > 0) this.countBusy(device);
  }

  /** Device time that a batch of demand 1 uses to get 1 ms further, while `running` batches cost each other speed. */
  private perSpeed(device: number, running: number): number {
    const { compiled } = this;
    return 1 + compiled.interference[compiled.groupOf[device]!]! * (running - 1);
  }

  /** Counts the busy time of a device's only batch. */
  private countBusy(device: number): void {
    this.busy.appMs[this.compiled.queueApp[this.queue[device]!]!]! += this.busy.add(device, this.startMs[device]!);
  }

  /** Brings remaining work and busy time up to now; `running` batches ran since the last change. */
  private runDown(device: number, nowMs: number, running: number): void {
    const { compiled, slots, size, remainingMs, speed } = this;
    const fromMs = this.sinceMs[device]!;
    this.sinceMs[device] = nowMs;
    if (running === 0) return;
    const busyMs = this.busy.add(device, fromMs);
    const perSpeed = this.perSpeed(device, running);
    for (let slot = device * slots; slot < (device + 1) * slots; slot++) {
      if (size[slot] === 0 || speed[slot] === 0) continue;
      const doneMs = (nowMs - fromMs) * speed[slot]!;
      remainingMs[slot]! -= doneMs;
      this.slotUsedMs[slot]! += doneMs * this.demand[slot]! * perSpeed;
      this.busy.appMs[compiled.queueApp[this.queue[slot]!]!]! += busyMs / running;
    }
  }

  /** The device's batches changed: new speeds, and the next of them to end. */
  private reschedule(device: number, nowMs: number): void {
    const { compiled, slots, size, remainingMs, speed, shares } = this;
    const from = device * slots;
    const to = from + slots;
    const interference = compiled.interference[compiled.groupOf[device]!]!;
    if (shares === null) shareByDemand(this, from, to, interference);
    else {
      for (let slot = from; slot < to; slot++) {
        if (size[slot] === 0) continue;
        const app = compiled.queueApp[this.queue[slot]!]!;
        this.weight[slot] = shares[app]! / this.runningAt[device * compiled.apps + app]!;
      }
      if (this.conserving) shareByWeight(this, from, to, interference);
      else shareByCap(this, from, to, interference);
    }
    let next = -1;
    let nextMs = Number.POSITIVE_INFINITY;
    for (let slot = from; slot < to; slot++) {
      if (size[slot] === 0) continue;
      const left = remainingMs[slot]!;
      const endMs = nowMs + (left > 0 ? left : 0) / speed[slot]!;
      if (next >= 0 && endMs >= nextMs) continue;
      nextMs = endMs;
      next = slot;
    }
    this.nextSlot[device] = next;
    this.completions.set(device, nextMs);
  }
}
