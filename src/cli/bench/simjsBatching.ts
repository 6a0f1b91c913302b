import { ArrivalRing } from "./arrivalRing.ts";
import { LatencyTally } from "./latencyTally.ts";
import type { Figures } from "./peer.ts";
import type { Simjs, SimjsEntity } from "./simjsLibrary.ts";
import { type LatencyBook, SimjsLatencies, SimjsWaiting, type WaitingTimes } from "./simjsStatistics.ts";
import { type Case, fleetOfW2, ratePerS, W2 } from "./workload.ts";

/** A batch on a device: the arrivals of its requests, and the device's factor. */
interface Batch {
  readonly arrivalsMs: readonly number[];
  readonly group: number;
}

/**
 * W2 in simjs: timers for arrivals, completions and the head that comes due next; queues and figures by simjs as well, or
 * by the same plain code that the loop written by hand has.
 */
export class SimjsBatching {
  private readonly sim;
  private readonly entity: SimjsEntity;
  private readonly random;
  private readonly tally: LatencyBook;
  private readonly queues: readonly WaitingTimes[];
  private readonly idle: number[];
  private readonly ratePerMs: number;
  private left: number;
  /** When the pending timer of the heads fires; Infinity for none. */
  private timerMs = Number.POSITIVE_INFINITY;

  /** `own`: with the queues and statistics of simjs, as its users write it; otherwise it keeps nothing but the events. */
  constructor(simjs: Simjs, what: Case, seed: number, own: boolean) {
    this.tally = own ? new SimjsLatencies(simjs, W2.sloMs) : new LatencyTally(W2.sloMs);
    this.queues = W2.shares.map(() => (own ? new SimjsWaiting(simjs) : new ArrivalRing()));
    this.sim = new simjs.Sim();
    this.entity = new simjs.Entity(this.sim, "fleet");
    this.random = new simjs.Random(seed);
    this.idle = [...fleetOfW2(what.devices)];
    this.ratePerMs = ratePerS(what) / 1000;
    this.left = what.requests;
  }

  run(): Figures {
    this.entity.setTimer(this.random.exponential(this.ratePerMs)).done(this.arrive, this);
    this.sim.simulate(Number.POSITIVE_INFINITY);
    return this.tally.figures(this.sim.time());
  }

  private arrive(): void {
    const draw = this.random.random();
    const [first, second] = W2.shares;
    this.queues[draw < first ? 0 : draw < first + second ? 1 : 2]?.push(this.sim.time());
    if (--this.left > 0) this.entity.setTimer(this.random.exponential(this.ratePerMs)).done(this.arrive, this);
    this.dispatch();
  }

  private complete({ arrivalsMs, group }: Batch): void {
    const nowMs = this.sim.time();
    for (const arrivalMs of arrivalsMs) this.tally.add(nowMs - arrivalMs);
    this.idle[group] = (this.idle[group] ?? 0) + 1;
    this.dispatch();
  }

  private due(): void {
    this.timerMs = Number.POSITIVE_INFINITY;
    this.dispatch();
  }

  /** Starts batches while a device is idle and a class is ready, then sees to the timer. */
  private dispatch(): void {
    const nowMs = this.sim.time();
    for (;;) {
      let group = 0;
      while (this.idle[group] === 0) group++;
      if (group === this.idle.length) return;
      let oldest: WaitingTimes | null = null;
      let dueMs = Number.POSITIVE_INFINITY;
      for (const queue of this.queues) {
        if (queue.length === 0) continue;
        const headDueMs = queue.headMs() + W2.holdMs;
        if (queue.length < W2.maxBatch && headDueMs > nowMs) dueMs = Math.min(dueMs, headDueMs);
        else if (oldest === null || queue.headMs() < oldest.headMs()) oldest = queue;
      }
      if (oldest === null) {
        this.wake(dueMs);
        return;
      }
      this.start(oldest, group);
    }
  }

  private start(queue: WaitingTimes, group: number): void {
    const arrivalsMs: number[] = [];
    while (queue.length > 0 && arrivalsMs.length < W2.maxBatch) arrivalsMs.push(queue.shift(this.sim.time()));
    this.idle[group] = (this.idle[group] ?? 0) - 1;
    const durationMs = (W2.factors[group] ?? 1) * (W2.baseMs + W2.perItemMs * arrivalsMs.length);
    this.entity.setTimer(durationMs).done(this.complete, this, { arrivalsMs, group });
  }

  /** Heads only become due later, so one pending timer at a time is enough. */
  private wake(dueMs: number): void {
    if (dueMs >= this.timerMs) return;
    this.timerMs = dueMs;
    this.entity.setTimer(dueMs - this.sim.time()).done(this.due, this);
  }
}
