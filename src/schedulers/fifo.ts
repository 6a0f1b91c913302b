import { anyWaiting } from "../sim/decision.ts";
import type { SchedulerEntry } from "./entry.ts";
import { oldestReady } from "./oldestFirst.ts";
import { Placement } from "./placement.ts";
import { serving } from "./serving.ts";
import { maxBatchParam, servingParams, variantParam } from "./sharedParams.ts";

/** First in, first out: the oldest request of all goes first, by itself unless a larger batch is allowed. */
export const fifo: SchedulerEntry = {
  card: {
    id: "fifo",
    name: "FIFO",
    tagline: "one at a time",
    about:
      "The request that has waited longest goes to the idle device that finishes it first. With a largest batch above 1, those behind it in its queue go along, as many as wait.",
    source: "The textbook rule from which every comparison starts",
    params: [maxBatchParam(1), variantParam, ...servingParams],
  },
  create(params, compiled) {
    const maxBatch = params.number("maxBatch");
    const placement = new Placement(compiled, params.choice("variant"));
    const interests = anyWaiting(compiled);
    const wanted = (length: number): number => Math.min(length, maxBatch);
    return serving(params, {
      ...interests,
      decide(view) {
        const queue = oldestReady(view, placement, interests.wakeLength, wanted);
        return queue < 0 ? view.wait() : view.start(queue, placement.model, placement.batch, placement.group);
      },
    });
  },
};
