import type { Scenario } from "../../scenario/document.ts";
import { meanRatePerS } from "../../scenario/meanRate.ts";

/** Requests that one simulation of an excerpt measures, about: many are short enough to be slices of work. */
const REQUESTS = 2500;
/** The measured time is at least this many of the longest SLO, and what is skipped before it at most as many. */
const SLOS = 15;

/** The scenario over a shorter time: training and validation see many short courses of it rather than a few long ones. */
export function excerpt(scenario: Scenario): Scenario {
  const { apps, horizon } = scenario;
  // Closed clients wait for answers: half their SLO is a guess that only the length depends on.
  const ratePerS = apps.reduce((sum, { arrivals, sloMs }) => {
    const rate = meanRatePerS(arrivals);
    return sum + (rate ?? (arrivals.kind === "closed" ? arrivals.clients / (arrivals.thinkS + sloMs / 2000) : 0));
  }, 0);
  const leastS = (SLOS * Math.max(...apps.map(({ sloMs }) => sloMs))) / 1000;
  const durationS = Math.max(leastS, ratePerS > 0 ? REQUESTS / ratePerS : 0);
  return {
    ...scenario,
    horizon: { warmupS: Math.min(horizon.warmupS, leastS), durationS: Math.min(horizon.durationS, durationS) },
  };
}
