import { count, narrowSpace } from "../../parts/numbers.ts";
import type { LineModel } from "../../results/charts/lineModel.ts";
import { linearTicks } from "../../results/scale/linearTicks.ts";

/** The axis that all charts of a training share: decisions, from 0 to the end of the run. */
export function decisionsAxis(end: number): LineModel["x"] {
  const ticks = linearTicks(0, end, 4).filter((tick) => tick <= end);
  return { domain: [0, end], ticks, format: thousands, log: false, title: "decisions learnt from" };
}

/** "50k" beside "0": four ticks of five digits each would touch on the phone. */
function thousands(value: number): string {
  if (value === 0) return "0";
  return value % 1000 === 0 ? `${count(value / 1000)}k` : count(value).replaceAll(narrowSpace, "");
}
