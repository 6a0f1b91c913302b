import type { Scheduler } from "../sim/decision.ts";
import type { Params } from "./entry.ts";
import { dropUseless } from "./useless.ts";

/**
 * What all serving schedulers share, by the parameters `instances` and `dropUseless`: how many batches run at once on a
 * device, and whether to drop first what can no longer be of use (`dropUseless`). One rule for all, so that a comparison has
 * it on or off for everyone.
 */
export function serving(params: Params, scheduler: Scheduler): Scheduler {
  const instances = params.number("instances");
  if (!params.flag("dropUseless")) return { ...scheduler, instances };
  return {
    ...scheduler,
    instances,
    decide(view) {
      return dropUseless(view) ?? scheduler.decide(view);
    },
  };
}
