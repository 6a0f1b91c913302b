import { ArrivalMerge, BLOCK } from "./arrivalMerge.ts";
import { arrivalSource, within } from "./arrivals/index.ts";
import type { Compiled } from "./compiled.ts";
import { CompletionHeap } from "./completionHeap.ts";
import { type Answer, DROP, type Interests, START, View } from "./decision.ts";
import { Devices } from "./devices.ts";
import { Queues } from "./queues.ts";
import { RandomStream } from "./random.ts";
import type { SimulationRecord } from "./record.ts";
import { Tally } from "./tally.ts";

/**
 * A simulation is an environment that runs until somebody must decide:
 *
 *     for (let view = sim.next(); view; view = sim.next()) sim.apply(scheduler.decide(view));
 *     const record = sim.finish();
 *
 * Events at one time come in the order completion, arrival, timer: a batch that ends frees the device an arrival may want,
 * and a timer acts on what has come. Within a class, in device or app order. A measured request is one that arrives in the
 * window; after it the clock runs on under load until all of them are answered, or until none of the rest can be of use.
 */
export class Simulation {
  private readonly clock = new Float64Array([0, Number.POSITIVE_INFINITY]);
  private readonly arrivals: ArrivalMerge;
  private nextArrival = 0;
  private readonly queues: Queues;
  private readonly devices: Devices;
  private readonly tally: Tally;
  private readonly view: View;
  /** Something happened since the scheduler last had nothing to start. */
  private unsettled = false;
  private phase = 0;
  private readonly phaseEndMs: readonly number[];
  private readonly offered: Float64Array;
  private decisions = 0;

  constructor(
    private readonly compiled: Compiled,
    seed: number,
    private readonly interests: Interests,
  ) {
    const sources = compiled.arrivals.map(({ process, startMs, stopMs }, app) => {
      const source = arrivalSource(process, new RandomStream(seed, `arrivals/${compiled.appIds[app]}`));
      return startMs === 0 && stopMs === Number.POSITIVE_INFINITY ? source : within(source, startMs, stopMs);
    });
    this.arrivals = new ArrivalMerge(sources);
    this.queues = new Queues(compiled.apps, interests.holdMs);
    this.tally = new Tally(compiled);
    this.devices = new Devices(compiled, seed, new CompletionHeap(compiled.devices), this.tally);
    this.view = new View(compiled, this.clock, this.queues, this.devices.idle);
    this.phaseEndMs = [compiled.warmupMs, compiled.windowEndMs, compiled.drainEndMs];
    this.offered = new Float64Array(compiled.apps);
  }

  /** Runs events until a decision is due. @returns the view to decide on, or null when the simulation is over */
  next(): View | null {
    const { clock, devices, interests } = this;
    const { idle, completions } = devices;
    for (;;) {
      if (this.unsettled) {
        if (idle.count > 0 && this.someQueueReady()) return this.view;
        this.unsettled = false;
      }
      const phaseEndMs = this.phaseEndMs[this.phase];
      if (phaseEndMs === undefined) return null;
      const completionMs = completions.firstMs();
      const eventMs = completionMs < phaseEndMs ? completionMs : phaseEndMs;
      if (this.admit(eventMs, this.nextTimerMs())) continue;
      // A head that arrived just now may be due before the timer that was known above.
      const timerMs = this.nextTimerMs();
      if (completionMs <= timerMs && completionMs < phaseEndMs) {
        clock[0] = completionMs;
        devices.complete(completionMs, interests.completed);
        if (this.phase === 2 && this.tally.settled === this.offeredInAll()) this.phase = 3;
      } else if (timerMs < phaseEndMs) {
        clock[0] = timerMs;
        if (timerMs === clock[1]) clock[1] = Number.POSITIVE_INFINITY;
      } else {
        clock[0] = phaseEndMs;
        this.endPhase();
        continue;
      }
      this.unsettled = true;
    }
  }

  /** Carries out the scheduler's answer to the view that `next` returned. An answer that can't be is a fault of the scheduler. */
  apply(answer: Answer): void {
    const { view, queues, devices } = this;
    this.decisions++;
    if (answer === START) {
      const { answerQueue: queue, answerBatch: batch, answerModel: model, answerDevice: device } = view;
      if (batch < 1 || batch > queues.length[queue]!)
        throw new RangeError(`A batch of ${batch} can't start: ${queues.length[queue]} wait in queue ${queue}.`);
      devices.start(device, queue, model, batch, this.clock[0]!, queues);
    } else if (answer === DROP) {
      this.turnAway(view.answerQueue, view.answerBatch);
    } else this.unsettled = false;
  }

  /** Closes the books. Call it once, after `next` has returned null. */
  finish(): SimulationRecord {
    const { compiled, queues, devices } = this;
    const unfinished = new Float64Array(compiled.apps);
    const seriesUnfinished = new Uint32Array(compiled.apps * compiled.bins);
    const count = (app: number, arrivalMs: number): void => {
      if (arrivalMs >= compiled.windowEndMs) return;
      seriesUnfinished[app * compiled.bins + Math.floor(arrivalMs / compiled.binMs)]!++;
      if (arrivalMs >= compiled.warmupMs) unfinished[app]!++;
    };
    for (let app = 0; app < compiled.apps; app++)
      for (let place = 0; place < queues.length[app]!; place++) count(app, queues.arrivalMs(app, place));
    devices.forEachRunning(count);
    const { deviceBusyMs, appBusyMs } = devices.closeBooks(this.clock[0]!);
    const { tally, offered, decisions } = this;
    return { tally, offered, unfinished, seriesUnfinished, deviceBusyMs, appBusyMs, decisions };
  }

  /**
   * Lets requests arrive until the next event or timer, in a tight loop that it leaves early only when a decision could
   * be due. @returns whether one could
   */
  private admit(eventMs: number, firstTimerMs: number): boolean {
    const { arrivals, queues, interests, tally, compiled } = this;
    const { timesMs, apps } = arrivals;
    const { dueMs } = queues;
    const idle = this.devices.idle.count > 0;
    let timerMs = firstTimerMs;
    let i = this.nextArrival;
    for (;;) {
      const t = timesMs[i]!;
      if (t >= eventMs || t > timerMs) {
        if (i < BLOCK) break;
        arrivals.refill();
        i = 0;
        continue;
      }
      const app = apps[i++]!;
      queues.arrived[app]!++;
      if (queues.length[app]! >= compiled.queueCapacity[app]!) {
        tally.drop(app, t, t);
        continue;
      }
      const length = queues.push(app, t);
      if (!idle) continue;
      const due = dueMs[app]!;
      if (length >= interests.wakeLength[app]! || due <= t) {
        this.nextArrival = i;
        this.clock[0] = t;
        this.unsettled = true;
        return true;
      }
      if (due < timerMs) timerMs = due;
    }
    this.nextArrival = i;
    return false;
  }

  /** The scheduler's own timer, or while a device is idle the first head to become due; Infinity for neither. */
  private nextTimerMs(): number {
    const { clock, queues, compiled } = this;
    let timerMs = clock[1]!;
    if (this.devices.idle.count === 0) return timerMs;
    const nowMs = clock[0]!;
    for (let queue = 0; queue < compiled.apps; queue++) {
      const due = queues.dueMs[queue]!;
      if (due < timerMs && due > nowMs) timerMs = due;
    }
    return timerMs;
  }

  private someQueueReady(): boolean {
    const { queues, interests, compiled } = this;
    const nowMs = this.clock[0]!;
    for (let queue = 0; queue < compiled.apps; queue++) {
      const length = queues.length[queue]!;
      if (length > 0 && (length >= interests.wakeLength[queue]! || queues.dueMs[queue]! <= nowMs)) return true;
    }
    return false;
  }

  private turnAway(queue: number, count: number): void {
    const { queues, tally } = this;
    if (count < 1 || count > queues.length[queue]!)
      throw new RangeError(`${count} requests can't be dropped: ${queues.length[queue]} wait in queue ${queue}.`);
    const nowMs = this.clock[0]!;
    for (let place = 0; place < count; place++) tally.drop(queue, queues.arrivalMs(queue, place), nowMs);
    queues.advance(queue, count);
  }

  /** At the ends of warm-up and window: offered = arrivals between the two. After the window: on only for what is left. */
  private endPhase(): void {
    const { offered, queues } = this;
    const sign = this.phase === 0 ? -1 : 1;
    if (this.phase < 2) for (let app = 0; app < offered.length; app++) offered[app]! += sign * queues.arrived[app]!;
    this.phase++;
    if (this.phase === 2 && this.tally.settled === this.offeredInAll()) this.phase = 3;
  }

  private offeredInAll(): number {
    let sum = 0;
    for (let app = 0; app < this.offered.length; app++) sum += this.offered[app]!;
    return sum;
  }
}

/** A simulation of a compiled scenario; the seed of a replication is `replicationSeed(scenario.seed, index)`. */
export function createSimulation(compiled: Compiled, seed: number, interests: Interests): Simulation {
  return new Simulation(compiled, seed, interests);
}
