import { anyWaiting } from "../sim/decision.ts";
import { batchWorth } from "./batchWorth.ts";
import type { SchedulerEntry } from "./entry.ts";
import { serving } from "./serving.ts";
import { maxBatchParam, servingParams } from "./sharedParams.ts";

/** The batch with the highest summed worth per device-second, over idle devices, queues, variants and batch sizes. */
export const myopic: SchedulerEntry = {
  card: {
    id: "myopic",
    name: "Myopic",
    tagline: "highest utility per device-second",
    about:
      "Weighs every batch that could start now, over idle devices, queues, variants and sizes 1, 2, 4 and so on, by its utility per second of device time. It looks at nothing beyond this batch.",
    source: "A greedy rule made for this comparison",
    params: [maxBatchParam(64), ...servingParams],
  },
  create(params, compiled) {
    const maxBatch = params.number("maxBatch");
    return serving(params, {
      ...anyWaiting(compiled),
      decide(view) {
        const { idle, queues } = view;
        let bestQueue = -1;
        let bestModel = 0;
        let bestBatch = 0;
        let bestGroup = 0;
        let best = Number.NEGATIVE_INFINITY;
        for (let queue = 0; queue < compiled.queues; queue++) {
          const waiting = queues.length[queue]!;
          if (waiting === 0) continue;
          for (let group = 0; group < compiled.groups; group++) {
            if (idle.inGroup[group] === 0) continue;
            for (let v = compiled.variantStart[queue]!; v < compiled.variantStart[queue + 1]!; v++) {
              const model = compiled.variantModel[v]!;
              const most = Math.min(waiting, maxBatch, view.largestBatch(group, model));
              for (let batch = 1; batch <= most; batch = batch < most && 2 * batch > most ? most : 2 * batch) {
                const ms = view.expectedMs(group, model, batch);
                const rate = batchWorth(view, queue, batch, compiled.accuracy[model]!, ms) / ms;
                if (rate <= best) continue;
                best = rate;
                bestQueue = queue;
                bestModel = model;
                bestBatch = batch;
                bestGroup = group;
              }
            }
          }
        }
        return bestQueue < 0 ? view.wait() : view.start(bestQueue, bestModel, bestBatch, bestGroup);
      },
    });
  },
};
