import { anyWaiting } from "../sim/decision.ts";
import type { SchedulerEntry } from "./entry.ts";
import { oldestReady } from "./oldestFirst.ts";
import { Placement } from "./placement.ts";
import { serving } from "./serving.ts";
import { servingParams, variantParam } from "./sharedParams.ts";

/**
 * Clipper's adaptive batching: every app on every device has its own largest batch, which grows by a step while full
 * batches end within the objective and shrinks by a tenth when one does not.
 */
export const clipperAimd: SchedulerEntry = {
  card: {
    id: "clipper-aimd",
    name: "Clipper AIMD",
    tagline: "grows until late, backs off",
    about:
      "Finds its batch size by trying: a full batch that ends within the objective allows one more request next time, a batch that does not cuts the size by a tenth. Each app on each device learns for itself.",
    source: "Crankshaw et al., Clipper, NSDI 2017, section 4.3 (read in a reading note)",
    params: [
      {
        id: "step",
        kind: "number",
        label: "Step",
        help: "Requests by which the largest batch grows. More finds the limit sooner and overshoots it further.",
        default: 1,
        min: 1,
        max: 64,
        integer: true,
      },
      {
        id: "backOff",
        kind: "number",
        label: "Back-off",
        help: "The largest batch is multiplied by this after a batch that took too long.",
        default: 0.9,
        min: 0.1,
        max: 0.99,
      },
      {
        id: "objectiveShare",
        kind: "number",
        label: "Objective",
        help: "How long a batch may take, as a share of the SLO. 1 is Clipper's; 0.5 leaves a request time to wait for the batch before its own.",
        default: 1,
        min: 0.05,
        max: 1,
      },
      variantParam,
      ...servingParams,
    ],
  },
  create(params, compiled) {
    const step = params.number("step");
    const backOff = params.number("backOff");
    const share = params.number("objectiveShare");
    const placement = new Placement(compiled, params.choice("variant"));
    const interests = anyWaiting(compiled);
    /** Largest batch at device × queues + queue. */
    const limit = new Int32Array(compiled.devices * compiled.queues).fill(1);
    const whole = (length: number): number => length;
    return serving(params, {
      ...interests,
      completed({ queue, device, size, startMs, endMs }) {
        const at = device * compiled.queues + queue;
        if (endMs - startMs > share * compiled.queueSloMs[queue]!) limit[at] = Math.max(1, Math.floor(backOff * size));
        else if (size >= limit[at]!) limit[at] = size + step;
      },
      decide(view) {
        const queue = oldestReady(view, placement, interests.wakeLength, whole);
        if (queue < 0) return view.wait();
        const device = view.idle.firstOf(placement.group);
        const batch = Math.min(placement.batch, limit[device * compiled.queues + queue]!);
        return view.start(queue, placement.model, batch, placement.group);
      },
    });
  },
};
