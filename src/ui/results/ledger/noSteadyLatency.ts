import { significant } from "../../parts/numbers.ts";
import type { Finisher } from "../contender.ts";

/** What stands in place of a strip: why a scheduler has no steady latency. */
export function noSteadyLatency({ outcome: { run, charts } }: Finisher): string {
  if (!run.feasible) return run.reason ?? "It could not run on this fleet.";
  if (charts === null || charts.growthRps <= 0) return "The queue keeps growing: no steady latency to show.";
  return `The queue grows by ${significant(charts.growthRps)} requests a second: no steady latency to show.`;
}
