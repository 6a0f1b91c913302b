import type { View } from "../sim/decision.ts";
import { Admission } from "./deeprt/admission.ts";
import { TimeDebt } from "./deeprt/debt.ts";
import { jobDeadlineMs, jobSize, releaseMs, windowsMs } from "./deeprt/windows.ts";
import type { SchedulerEntry } from "./entry.ts";
import { Placement } from "./placement.ts";
import { serving } from "./serving.ts";
import { servingParams, variantParam } from "./sharedParams.ts";

/** More than ever wait: arrivals at this queue are no reason to ask. */
const NEVER = 0x7fffffff;

/** DeepRT: what came in a window goes as one job with a deadline, and jobs run by earliest deadline first. */
export const deeprt: SchedulerEntry = {
  card: {
    id: "deeprt",
    name: "DeepRT",
    tagline: "windows of half a deadline, then EDF",
    about:
      "Cuts time into windows of half the smallest SLO among the apps of one model. What came in a window is one job, released at its end and due a window later; jobs run by earliest deadline, none interrupted. Admission turns away what would be late or make others late; after overruns a faster variant answers until the time is made up.",
    source:
      "Yang et al., DeepRT, SEC 2021: its modules were read there, windows and tests are reconstructed; a faster variant stands in for smaller frames",
    params: [
      {
        id: "admission",
        kind: "flag",
        label: "Turn away what can't be kept",
        help: "Drops, when a job is released, those of its requests that would end late or make others late. Off: all are let in.",
        default: true,
      },
      variantParam,
      ...servingParams,
    ],
  },
  create(params, compiled) {
    const preference = params.choice("variant");
    const windowMs = windowsMs(compiled, preference);
    const placement = new Placement(compiled, preference);
    const fastest = new Placement(compiled, "fastest");
    const admission = params.flag("admission") ? new Admission(compiled, windowMs, preference) : null;
    const debt = new TimeDebt(compiled, preference);
    const wakeLength = new Int32Array(compiled.queues).fill(1);
    const released = (view: View, queue: number): boolean =>
      view.queues.length[queue]! > 0 && releaseMs(view, queue, windowMs[queue]!) <= view.nowMs;
    const placed = (queue: number): Placement => (debt.ms[queue]! > 0 ? fastest : placement);

    /** The released job with the earliest deadline that some idle device can run, placed; −1 for none. */
    const earliest = (view: View): number => {
      let best = -1;
      let bestMs = Number.POSITIVE_INFINITY;
      for (let queue = 0; queue < compiled.queues; queue++) {
        if (!released(view, queue)) continue;
        const ms = jobDeadlineMs(view, queue, windowMs[queue]!);
        if (ms >= bestMs || !placed(queue).find(view, queue, 1)) continue;
        bestMs = ms;
        best = queue;
      }
      return best;
    };

    /** Sleeps until a window ends; an empty queue wakes it by its first request, which starts one. */
    const sleep = (view: View) => {
      let untilMs = Number.POSITIVE_INFINITY;
      for (let queue = 0; queue < compiled.queues; queue++) {
        wakeLength[queue] = view.queues.length[queue] === 0 ? 1 : NEVER;
        if (view.queues.length[queue] === 0) continue;
        const endMs = releaseMs(view, queue, windowMs[queue]!);
        if (endMs > view.nowMs && endMs < untilMs) untilMs = endMs;
      }
      return view.wait(untilMs);
    };

    return serving(params, {
      wakeLength,
      holdMs: new Float64Array(compiled.queues).fill(Number.POSITIVE_INFINITY),
      clocked: true,
      completed: (batch) => debt.settle(batch),
      decide(view) {
        if (admission !== null)
          for (let queue = 0; queue < compiled.queues; queue++) {
            const surplus = released(view, queue) ? admission.surplus(view, queue) : 0;
            if (surplus > 0) return view.drop(queue, surplus);
          }
        if (view.idle.count === 0) return sleep(view);
        const queue = earliest(view);
        if (queue < 0) return sleep(view);
        const place = placed(queue);
        place.find(view, queue, jobSize(view, queue, windowMs[queue]!));
        const { group, model, batch } = place;
        admission?.started(view.idle.firstOf(group), view.nowMs, view.expectedMs(group, model, batch));
        return view.start(queue, model, batch, group);
      },
    });
  },
};
