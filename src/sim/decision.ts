import type { Compiled } from "./compiled.ts";
import type { ControlLog } from "./controlLog.ts";
import type { Devices } from "./devices.ts";
import { expectedMs } from "./expectedDuration.ts";
import type { IdleSet } from "./idleSet.ts";
import type { Queues } from "./queues.ts";

/** What a scheduler answers: one of the codes below, its operands in the view's `answer…` fields. */
export type Answer = typeof WAIT | typeof START | typeof DROP | typeof SHARE;
/** Nothing is worth starting now: ask again after the next event, or at the time given. */
export const WAIT = 0;
/** Start a batch on a device. */
export const START = 1;
/** Turn away the oldest requests of a queue. */
export const DROP = 2;
/** Give an app another share of the devices it runs on. */
export const SHARE = 3;

/**
 * What a scheduler sees when it must decide: the simulation's own arrays, not copies, so that a decision costs no
 * allocation. Read-only by agreement, except through `start`, `wait`, `drop` and the like, whose result is the answer.
 */
export class View {
  answerQueue = 0;
  answerModel = 0;
  answerBatch = 0;
  /** Size that the batch is run at: its own, or more where dummy requests fill it up. */
  answerSize = 0;
  answerDevice = 0;
  answerShare = 0;
  /** Devices with a free slot. At least one, whenever a scheduler is asked, but for one with a clock of its own. */
  readonly idle: IdleSet;
  /** Whether a device may run several batches at once: only then an idle one's may take longer than was measured. */
  readonly shared: boolean;

  constructor(
    readonly compiled: Compiled,
    /** [0] now in ms; [1] when a scheduler asked to be woken, Infinity otherwise. */
    private readonly clock: Float64Array,
    readonly queues: Queues,
    private readonly devices: Devices,
  ) {
    this.idle = devices.idle;
    this.shared = devices.slots > 1;
  }

  /** Simulated time in ms. */
  get nowMs(): number {
    return this.clock[0]!;
  }

  /** Batch duration in ms on a device of the group; Infinity where it was not measured. */
  latencyMs(group: number, model: number, batch: number): number {
    const { compiled } = this;
    return compiled.latencyMs[(group * compiled.models + model) * compiled.stride + batch]!;
  }

  /** Largest measured batch of a model on a group's devices; 0 where it can't run. */
  largestBatch(group: number, model: number): number {
    return this.compiled.largestBatch[group * this.compiled.models + model]!;
  }

  /**
   * How long a batch would take on the least busy device of a group, in ms: its profile's latency, slowed by what runs
   * there now. Infinity where it was not measured. Only while the group has an idle device.
   */
  expectedMs(group: number, model: number, batch: number): number {
    if (!this.shared) return this.latencyMs(group, model, batch);
    return expectedMs(this.compiled, this.devices, this.idle.firstOf(group), model, batch);
  }

  /** Batches of an app that run on a device. */
  runningOf(device: number, app: number): number {
    return this.devices.runningOf(device, app);
  }

  /** Device time in ms that the running batches of an app have used so far on a device: its share of it, over time. */
  usedMs(device: number, app: number): number {
    return this.devices.usedBy(device, app, this.nowMs);
  }

  /** Whether a batch fits into what the running ones leave of a device's memory. */
  fits(device: number, model: number, batch: number): boolean {
    return this.devices.fits(device, model, batch);
  }

  /**
   * The group whose idle device finishes a batch first, ties in fleet order; −1 where no idle device can run it.
   * "Unless device choice is the scheduler's own subject, a batch goes to the idle device that finishes it first."
   */
  fastestIdleGroup(model: number, batch: number): number {
    const { compiled, idle } = this;
    let best = -1;
    let bestMs = Number.POSITIVE_INFINITY;
    for (let group = 0; group < compiled.groups; group++) {
      if (idle.inGroup[group] === 0) continue;
      const ms = this.expectedMs(group, model, batch);
      if (ms < bestMs) {
        bestMs = ms;
        best = group;
      }
    }
    return best;
  }

  /** Start the oldest `batch` requests of a queue on the least busy device of the group. */
  start(queue: number, model: number, batch: number, group: number): Answer {
    return this.startOn(queue, model, batch, this.idle.firstOf(group));
  }

  /**
   * Start the oldest `batch` requests of a queue on a device with a free slot. Where memory is short nothing starts, and
   * the device counts as busy until one of its batches is done.
   */
  startOn(queue: number, model: number, batch: number, device: number): Answer {
    this.answerQueue = queue;
    this.answerModel = model;
    this.answerBatch = batch;
    this.answerSize = batch;
    this.answerDevice = device;
    return START;
  }

  /**
   * Start the oldest `batch` requests of a queue, filled up with dummy requests to `size`: they cost work and count
   * nowhere. Only on devices that run one batch at a time.
   */
  startPadded(queue: number, model: number, batch: number, size: number, device: number): Answer {
    this.startOn(queue, model, batch, device);
    this.answerSize = size;
    return START;
  }

  /** Give an app another share. Batches that run change speed at once. */
  setShare(app: number, share: number): Answer {
    this.answerQueue = app;
    this.answerShare = share;
    return SHARE;
  }

  /** Start nothing more for now; ask again after the next event or at `untilMs`, whichever comes first. */
  wait(untilMs = Number.POSITIVE_INFINITY): Answer {
    if (untilMs > this.nowMs && untilMs < this.clock[1]!) this.clock[1] = untilMs;
    return WAIT;
  }

  /** Turn away the oldest `count` requests of a queue. */
  drop(queue: number, count: number): Answer {
    this.answerQueue = queue;
    this.answerBatch = count;
    return DROP;
  }
}

/** When the simulation must ask, declared once by a scheduler so that other events cost it nothing. */
export interface Interests {
  /** Per queue: ask while a device is idle and at least this many wait. May be changed between decisions. */
  readonly wakeLength: Int32Array;
  /** Per queue: ask while a device is idle and the head has waited this long, in ms. Infinity for never. */
  readonly holdMs: Float64Array;
  /** Batches at once on one device, up to what the device allows; 1 where absent. */
  readonly instances?: number;
  /** Per app: its share of each device it runs on, > 0. Absent: devices are shared by demand alone. */
  readonly shares?: Float64Array;
  /** Whether what one app leaves of its share goes to the others; true where absent. */
  readonly workConserving?: boolean;
  /**
   * Asked at the time it gave to `wait` and after every completion until it waits again, though nothing is ready: a
   * scheduler with a clock of its own.
   */
  readonly clocked?: boolean;
  /**
   * Lane of an item that joins a module now, for a scheduler that assigns requests to machines as they come: `lane` is the
   * module's first, `arrivalMs` the arrival of the item's request into the system. See `withLanes`.
   */
  readonly route?: (lane: number, nowMs: number, arrivalMs: number) => number;
  /** Whether pipelines' queues are in the order in which requests arrived, not in which their items joined; false where absent. */
  readonly byArrival?: boolean;
  /** Called for every completed batch, for schedulers that learn from it. */
  readonly completed?: (batch: CompletedBatch) => void;
}

/** A batch that has just been answered. */
export interface CompletedBatch {
  readonly app: number;
  readonly queue: number;
  readonly model: number;
  readonly device: number;
  readonly size: number;
  readonly startMs: number;
  readonly endMs: number;
  /** Device time that it used: its share of the device, over time. */
  readonly usedMs: number;
  /** When its requests arrived, at `arrivalsMs[arrivalsAt .. arrivalsAt + size)`; read-only, and gone after the call. */
  readonly arrivalsMs: Float64Array;
  readonly arrivalsAt: number;
}

/** Interest in everything: asked whenever a device is idle and a request waits. */
export function anyWaiting(compiled: Compiled): Interests {
  return { wakeLength: new Int32Array(compiled.queues).fill(1), holdMs: new Float64Array(compiled.queues) };
}

/** What decides, made for one simulation. It is pure: it knows the view, its own memory and nothing else. */
export interface Scheduler extends Interests {
  readonly decide: (view: View) => Answer;
  /** Longest time in ms of a request in each module, for schedulers that carry out a plan; read it after the run. */
  readonly longestMs?: Float64Array;
  /** What it did over time, for schedulers that divide devices among containers; read it after the run. */
  readonly control?: () => ControlLog;
}
