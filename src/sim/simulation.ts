import { ArrivalMerge, BLOCK } from "./arrivalMerge.ts";
import { openSources } from "./arrivals/openSources.ts";
import { ClosedClients } from "./closedClients.ts";
import type { Compiled } from "./compiled.ts";
import { type Answer, DROP, type Interests, SHARE, START, View } from "./decision.ts";
import { Devices } from "./devices.ts";
import { Pipelines, type RequestEnd } from "./pipelines.ts";
import { Queues } from "./queues.ts";
import { Readiness } from "./readiness.ts";
import type { SimulationRecord } from "./record.ts";
import { Tally } from "./tally.ts";
import { countUnfinished } from "./unfinished.ts";

/**
 * A simulation is an environment that runs until somebody must decide:
 *
 *     for (let view = sim.next(); view; view = sim.next()) sim.apply(scheduler.decide(view));
 *     const record = sim.finish();
 *
 * Events at one time come in the order completion, arrival, timer: a batch that ends frees the device an arrival may want,
 * and a timer acts on what has come. Within a class in device or app order, closed clients before open arrivals. A measured
 * request is one that arrives in the window; after it the clock runs on under load until all of them are answered, or until
 * none of the rest can be of use.
 */
export class Simulation {
  /** Launches that memory refused. */
  refused = 0;
  /**
   * [0] now in ms; [1] when the scheduler asked to be woken; [2] the next timer, that or a head that becomes due; [3] the
   * next other event. In one array because a number that is handed on as an argument gets boxed.
   */
  private readonly clock = new Float64Array([0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]);
  private readonly arrivals: ArrivalMerge;
  private nextArrival = 0;
  private readonly queues: Queues;
  private readonly devices: Devices;
  private readonly tally: Tally;
  private readonly clients: ClosedClients;
  private readonly pipelines: Pipelines;
  private readonly readiness: Readiness;
  private readonly view: View;
  /** Something happened since the scheduler last had nothing to start. */
  private unsettled = false;
  /** The scheduler's own clock has struck, and it has not waited since. */
  private struck = false;
  private phase = 0;
  private readonly phaseEndMs: readonly number[];
  private readonly offered: Float64Array;
  private decisions = 0;
  /** Whether some app's clients wait for their answers. */
  private readonly closed: boolean;

  constructor(
    private readonly compiled: Compiled,
    seed: number,
    private readonly interests: Interests,
  ) {
    this.arrivals = new ArrivalMerge(openSources(compiled, seed));
    this.queues = new Queues(compiled, interests.holdMs, interests.byArrival);
    this.tally = new Tally(compiled, this.clock);
    this.devices = new Devices(compiled, seed, interests, this.clock);
    this.clients = new ClosedClients(compiled, seed);
    const ended: RequestEnd = (app, nowMs, answered) =>
      answered ? this.clients.answered(app, 1, nowMs) : this.clients.refused(app, nowMs);
    this.pipelines = new Pipelines(compiled, seed, this.queues, this.tally, ended, interests.route);
    this.readiness = new Readiness(this.clock, this.queues, this.devices.idle, interests);
    this.view = new View(compiled, this.clock, this.queues, this.devices);
    this.phaseEndMs = [compiled.warmupMs, compiled.windowEndMs, compiled.drainEndMs];
    this.offered = new Float64Array(compiled.apps);
    this.closed = compiled.arrivals.some((arrivals) => arrivals.kind === "closed");
  }

  /** Runs events until a decision is due. @returns the view to decide on, or null when the simulation is over */
  next(): View | null {
    const { clock, clients } = this;
    const { completions } = this.devices;
    for (;;) {
      if (this.unsettled) {
        if (this.readiness.look() || this.struck) return this.view;
        this.unsettled = false;
      }
      const phaseEndMs = this.phaseEndMs[this.phase];
      if (phaseEndMs === undefined) return null;
      const completionMs = completions.firstMs();
      const sendMs = clients.firstMs();
      let eventMs = completionMs < phaseEndMs ? completionMs : phaseEndMs;
      if (sendMs < eventMs) eventMs = sendMs;
      clock[3] = eventMs;
      if (this.admit()) continue;
      const timerMs = clock[2]!;
      if (completionMs <= timerMs && completionMs <= sendMs && completionMs < phaseEndMs) {
        clock[0] = completionMs;
        this.complete();
        if (this.phase === 2) this.endWhenSettled();
      } else if (sendMs <= timerMs && sendMs < phaseEndMs) {
        clock[0] = sendMs;
        this.arrive(clients.pop(), sendMs);
      } else if (timerMs < phaseEndMs) {
        clock[0] = timerMs;
        if (timerMs === clock[1]) {
          clock[1] = Number.POSITIVE_INFINITY;
          this.struck = this.interests.clocked ?? false;
        }
      } else {
        clock[0] = phaseEndMs;
        this.endPhase();
        continue;
      }
      this.unsettled = true;
    }
  }

  /** Carries out the scheduler's answer to the view that `next` returned. An answer that can't be is its fault. */
  apply(answer: Answer): void {
    const { view, queues, devices, clock } = this;
    this.decisions++;
    if (answer === START) {
      const { answerQueue: queue, answerBatch: batch, answerModel: model, answerDevice: device } = view;
      if (batch < 1 || batch > queues.length[queue]!)
        throw new RangeError(`A batch of ${batch} can't start: ${queues.length[queue]} wait in queue ${queue}.`);
      if (devices.start(device, queue, model, batch, view.answerSize, queues))
        this.tally.start(this.compiled.queueApp[queue]!, batch);
      else this.refused++;
    } else if (answer === DROP) this.turnAway(view.answerQueue, view.answerBatch);
    else if (answer === SHARE) devices.setShare(view.answerQueue, view.answerShare, clock[0]!);
    else {
      this.unsettled = false;
      this.struck = false;
      if (clock[1]! < clock[2]!) clock[2] = clock[1]!;
    }
  }

  /** Closes the books. Call it once, after `next` has returned null. */
  finish(): SimulationRecord {
    const { compiled, queues, devices, tally, offered, decisions } = this;
    const left = countUnfinished(compiled, queues, devices, this.pipelines);
    devices.closeBooks(this.clock[0]!);
    const { deviceMs, appMs } = devices.busy;
    return { tally, offered, ...left, deviceBusyMs: deviceMs, appBusyMs: appMs, decisions };
  }

  /**
   * Lets requests arrive until the next event or timer, in a tight loop that it leaves early only when a decision could
   * be due. @returns whether one could
   */
  private admit(): boolean {
    const { arrivals, queues, interests, compiled, clock } = this;
    const { timesMs, apps } = arrivals;
    const { dueMs, length: lengths, arrived } = queues;
    const { entryQueue, queueCapacity } = compiled;
    const idle = this.devices.idle.count > 0;
    const eventMs = clock[3]!;
    let timerMs = clock[2]!;
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
      const queue = entryQueue[app]!;
      if (queue < 0) {
        this.nextArrival = i;
        clock[0] = t;
        this.pipelines.arrive(app, t);
        this.unsettled = true;
        return true;
      }
      arrived[queue]!++;
      if (lengths[queue]! >= queueCapacity[queue]!) {
        this.tally.drop(app, t, t);
        continue;
      }
      const length = queues.push(queue, t);
      if (!idle) continue;
      const due = dueMs[queue]!;
      if (length >= interests.wakeLength[queue]! || due <= t) {
        this.nextArrival = i;
        clock[0] = t;
        this.unsettled = true;
        return true;
      }
      if (due < timerMs) timerMs = due;
    }
    this.nextArrival = i;
    clock[2] = timerMs;
    return false;
  }

  /** A closed client's request arrives. */
  private arrive(app: number, nowMs: number): void {
    const { queues, compiled } = this;
    const queue = compiled.entryQueue[app]!;
    if (queue < 0) {
      this.pipelines.arrive(app, nowMs);
      return;
    }
    queues.arrived[queue]!++;
    if (queues.length[queue]! < compiled.queueCapacity[queue]!) queues.push(queue, nowMs);
    else {
      this.tally.drop(app, nowMs, nowMs);
      this.clients.refused(app, nowMs);
    }
  }

  private complete(): void {
    const { compiled, devices, interests } = this;
    const nowMs = this.clock[0]!;
    const slot = devices.nextSlotToComplete();
    const size = devices.size[slot]!;
    devices.complete();
    const queue = devices.queue[slot]!;
    const model = devices.model[slot]!;
    const app = compiled.queueApp[queue]!;
    const offset = slot * compiled.stride;
    if (compiled.entryQueue[app]! >= 0) {
      this.tally.answer(app, compiled.accuracy, model, devices.arrivals, offset, size);
      if (this.closed) this.clients.answered(app, size, nowMs);
    } else {
      const accuracy = compiled.accuracy[model]!;
      for (let i = 0; i < size; i++) this.pipelines.itemDone(devices.ids[offset + i]!, queue, accuracy, nowMs);
    }
    this.struck = interests.clocked ?? false;
    if (interests.completed === undefined) return;
    const device = Math.floor(slot / devices.slots);
    interests.completed({
      app,
      queue,
      model,
      device,
      size,
      startMs: devices.startMs[slot]!,
      endMs: nowMs,
      usedMs: devices.usedIn(slot, nowMs),
      arrivalsMs: devices.arrivals,
      arrivalsAt: offset,
    });
  }

  private turnAway(queue: number, count: number): void {
    const { queues, tally, compiled } = this;
    if (count < 1 || count > queues.length[queue]!)
      throw new RangeError(`${count} requests can't be dropped: ${queues.length[queue]} wait in queue ${queue}.`);
    const nowMs = this.clock[0]!;
    const app = compiled.queueApp[queue]!;
    if (compiled.entryQueue[app]! >= 0) {
      for (let place = 0; place < count; place++) {
        tally.drop(app, queues.arrivalMs(queue, place), nowMs);
        this.clients.refused(app, nowMs);
      }
      queues.advance(queue, count);
    } else
      for (let left = count; left > 0; left--) {
        const request = queues.requestAt(queue, 0);
        queues.advance(queue, 1);
        this.pipelines.itemDropped(request, queue, nowMs);
      }
    if (this.phase === 2) this.endWhenSettled();
  }

  /** At the ends of warm-up and window: offered = arrivals between the two. After the window: on only for what is left. */
  private endPhase(): void {
    const { offered, queues, pipelines, compiled } = this;
    const sign = this.phase === 0 ? -1 : 1;
    if (this.phase < 2)
      for (let app = 0; app < offered.length; app++) {
        const queue = compiled.entryQueue[app]!;
        offered[app]! += sign * (queue < 0 ? pipelines.arrived[app]! : queues.arrived[queue]!);
      }
    this.phase++;
    if (this.phase === 2) this.endWhenSettled();
  }

  private endWhenSettled(): void {
    let offered = 0;
    for (let app = 0; app < this.offered.length; app++) offered += this.offered[app]!;
    if (this.tally.settled === offered) this.phase = 3;
  }
}

/** A simulation of a compiled scenario; the seed of a replication is `replicationSeed(scenario.seed, index)`. */
export function createSimulation(compiled: Compiled, seed: number, interests: Interests): Simulation {
  return new Simulation(compiled, seed, interests);
}
