import type { Compiled } from "../../sim/compiled.ts";
import { anyWaiting, type Scheduler } from "../../sim/decision.ts";
import { DummyCredit } from "./dummyCredit.ts";

/** One tuple at work: its lane is its place in the list, its machines are the group of the same number. */
export interface Lane {
  /** Module it serves, as the number of the queue that this was before it got lanes. */
  readonly module: number;
  readonly model: number;
  readonly batch: number;
  readonly durationMs: number;
  /** Whether it is one machine that is paid for a part of the time only. */
  readonly partial: boolean;
  /** Least time between two batches of one machine: their duration, more where only a part of its time is paid for. */
  readonly periodMs: number;
  /** Time after its arrival into the system by which a request must leave the module. */
  readonly leaveByMs: number;
}

/** What the dispatcher of a plan works with. */
export interface Dispatched {
  readonly compiled: Compiled;
  readonly lanes: readonly Lane[];
  /** First lane of each module, and at the end their number. */
  readonly laneStart: Int32Array;
  /** Requests and dummy requests of each module. */
  readonly ratePerS: readonly number[];
  readonly dummyPerS: readonly number[];
}

/** Batches start this much before they must, so that rounding in the clock makes nobody late. */
const EARLY_MS = 1e-6;
/** Batches by which a partial machine may be ahead of the time that is paid for. */
const AHEAD = 4;

/**
 * Serves the groups of a plan, each request in time rather than each group at a rate. Where whole batches of consecutive
 * requests go to the best group first, what is left comes to the others in bursts, and the formula d + b ÷ w fails for
 * them; weighted turns of single requests make the best group wait d + b ÷ (its own rate), which the plan did not allow
 * for. What the plan does promise is a time by which each request leaves the module, so:
 *
 * - A request joins, as it comes, the first group whose next batch with room can start in time to keep that promise,
 *   whole machines before a partial one, which is paid for the rest only, unless the requests still to come will fill that
 *   batch anyway and the partial machine is about to be free; if none can, the group that would end first.
 * - A batch starts on a free machine when it is full, when the dummies that the plan sends have filled it up, or when its
 *   oldest request can wait no longer. It costs the time of a full one in any case. A partial machine does no more than
 *   is paid for: its batches are a period of d ÷ its fraction apart, of which it may be some ahead.
 * - Requests wait in the order in which they came into the system: behind a module that answers whole batches, the order
 *   in which they join is not the order in which they must leave.
 */
export function dispatcher({ compiled, lanes, laneStart, ratePerS, dummyPerS }: Dispatched): Scheduler {
  const modules = dummyPerS.length;
  const lastLane = new Int32Array(compiled.queues);
  for (let module = 0; module < modules; module++) lastLane[laneStart[module]!] = laneStart[module + 1]!;
  const length = new Int32Array(compiled.queues);
  /** When the batch that the next request of a lane joins could start, as seen by the last request of its module. */
  const openMs = new Float64Array(compiled.queues);
  /** Until when the batches of each machine so far pay for it. */
  const paidMs = new Float64Array(compiled.devices);
  const freeMs = new Float64Array(compiled.devices);
  const joinedMs = new Float64Array(compiled.devices);
  const longestMs = new Float64Array(modules);
  const dummies = new DummyCredit(dummyPerS);

  /** When the batch that the next request of a lane joins can start at the earliest. */
  const startMs = (lane: number, nowMs: number): number => {
    const { batch, periodMs } = lanes[lane]!;
    const first = compiled.groupFirst[lane]!;
    const count = compiled.groupCount[lane]!;
    const ahead = Math.floor(length[lane]! / batch);
    const free = freeMs.slice(first, first + count).sort();
    return Math.max(nowMs, free[ahead % count]!) + Math.floor(ahead / count) * periodMs;
  };

  /** Whether the requests still to come will fill the open batches of a module's whole machines before any can start. */
  const fillAnyway = (firstLane: number, nowMs: number): boolean => {
    for (let last = firstLane; last < lastLane[firstLane]!; last++) {
      if (lanes[last]!.partial) continue;
      const startsMs = openMs[last]!;
      let places = 0;
      for (let lane = firstLane; lane < lastLane[firstLane]!; lane++)
        if (!lanes[lane]!.partial && openMs[lane]! <= startsMs)
          places += lanes[lane]!.batch - (length[lane]! % lanes[lane]!.batch);
      if (places + 1 > ((startsMs - nowMs) * ratePerS[lanes[last]!.module]!) / 1000) return false;
    }
    return true;
  };

  return {
    ...anyWaiting(compiled),
    clocked: true,
    byArrival: true,
    longestMs,
    route(firstLane, nowMs, arrivalMs) {
      let whole = -1;
      let partial = -1;
      let soonest = firstLane;
      let soonestMs = Number.POSITIVE_INFINITY;
      for (let lane = firstLane; lane < lastLane[firstLane]!; lane++) {
        const { durationMs, leaveByMs, partial: part } = lanes[lane]!;
        openMs[lane] = startMs(lane, nowMs);
        const endMs = openMs[lane]! + durationMs;
        if (endMs < soonestMs) {
          soonestMs = endMs;
          soonest = lane;
        }
        if (endMs > arrivalMs + leaveByMs - EARLY_MS) continue;
        if (part) partial = lane;
        else if (whole < 0) whole = lane;
      }
      const free = partial >= 0 && openMs[partial]! < nowMs + lanes[partial]!.durationMs;
      const spared = whole < 0 || (free && fillAnyway(firstLane, nowMs));
      const lane = whole >= 0 && !spared ? whole : partial >= 0 ? partial : soonest;
      length[lane]!++;
      return lane;
    },
    decide(view) {
      const { nowMs, idle, queues } = view;
      let wakeMs = Number.POSITIVE_INFINITY;
      for (let lane = 0; lane < compiled.queues; lane++) {
        const waiting = queues.length[lane]!;
        length[lane] = waiting;
        if (waiting === 0 || idle.inGroup[lane] === 0) continue;
        const device = idle.firstOf(lane);
        const { module, model, batch, durationMs, periodMs, leaveByMs } = lanes[lane]!;
        if (nowMs < freeMs[device]! && lanes[lane]!.partial) {
          wakeMs = Math.min(wakeMs, freeMs[device]!);
          continue;
        }
        const missing = batch - waiting;
        const filledMs = dummies.readyMs(module, missing, batch, nowMs);
        const latestMs = queues.arrivalMs(lane, 0) + leaveByMs - durationMs - EARLY_MS;
        if (nowMs < filledMs && nowMs < latestMs) {
          wakeMs = Math.min(wakeMs, filledMs, latestMs);
          continue;
        }
        const taken = missing > 0 ? waiting : batch;
        dummies.use(module, batch - taken);
        paidMs[device] = Math.max(nowMs, paidMs[device]!) + periodMs;
        freeMs[device] = Math.max(nowMs + durationMs, paidMs[device]! - AHEAD * periodMs);
        joinedMs[device] = nowMs;
        for (let place = 0; place < taken; place++)
          joinedMs[device] = Math.min(joinedMs[device]!, queues.joinedMs(lane, place));
        length[lane]! -= taken;
        return view.startPadded(lane, model, taken, batch, device);
      }
      return view.wait(wakeMs);
    },
    completed({ queue, device, startMs: sinceMs, endMs }) {
      const { module } = lanes[queue]!;
      if (sinceMs >= compiled.warmupMs) longestMs[module] = Math.max(longestMs[module]!, endMs - joinedMs[device]!);
    },
  };
}
