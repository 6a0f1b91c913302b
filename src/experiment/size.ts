import type { Arrivals } from "../scenario/arrivals.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Fault } from "../scenario/fault.ts";

/** Requests of one replication that memory and patience allow. */
const MOST_REQUESTS = 100_000_000;

/** A scenario whose single replication would be too large to run, as a fault; null when it is not. */
export function sizeFault(scenario: Scenario): Fault | null {
  const ratePerS = scenario.apps.reduce((sum, app) => sum + highestRatePerS(app.arrivals), 0);
  const requests = ratePerS * (scenario.horizon.warmupS + scenario.horizon.durationS);
  if (requests <= MOST_REQUESTS) return null;
  const message = `one replication would have about ${requests.toPrecision(2)} requests, more than the 100 million that can be run: shorten it or lower a rate`;
  return { path: "horizon.durationS", message };
}

function highestRatePerS(arrivals: Arrivals): number {
  switch (arrivals.kind) {
    case "constant":
    case "poisson":
    case "gamma":
      return arrivals.ratePerS;
    case "onoff":
      return Math.max(arrivals.onRatePerS, arrivals.offRatePerS);
    case "sine":
      return arrivals.meanRatePerS;
    case "trace": {
      const scale = arrivals.scale ?? 1;
      if ("ratesPerS" in arrivals) return scale * Math.max(...arrivals.ratesPerS);
      // By the mean gap, in which a trace is repeated: one that spans a moment repeats as often, however late it starts.
      const spanS = (arrivals.timesS.at(-1) ?? 0) - (arrivals.timesS[0] ?? 0);
      return scale * (spanS > 0 ? (arrivals.timesS.length - 1) / spanS : arrivals.timesS.length);
    }
    case "closed":
      return 0;
  }
}
