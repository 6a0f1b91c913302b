import type { Scenario } from "../../../scenario/document.ts";
import { count, given, narrowSpace } from "../../parts/numbers.ts";
import type { Contender } from "../contender.ts";
import { askedText, askedWarmup } from "./warmUp.ts";

/** What the verdict stands on: seed, replications, horizon and, once it is known, how many requests each saw. */
export function crumbs(scenario: Scenario, contenders: readonly Contender[]): readonly string[] {
  const { seed, replications, horizon } = scenario;
  const s = `${narrowSpace}s`;
  const times = replications === 1 ? "" : `${replications} × `;
  const warmup = horizon.warmupS === 0 ? "" : ` after ${given(horizon.warmupS)}${s} warm-up`;
  const asked = askedText(askedWarmup(contenders));
  const requests = requestsEach(scenario, contenders);
  return [
    `seed ${seed}`,
    `${times}${given(horizon.durationS)}${s}${warmup}${asked === null ? "" : ` (${asked})`}`,
    ...(requests === null ? [] : [requests]),
  ];
}

function requestsEach(scenario: Scenario, contenders: readonly Contender[]): string | null {
  const offered = contenders.flatMap(({ outcome }) => {
    const rps = outcome?.run.total?.offeredRps;
    if (!outcome || !rps) return [];
    return [Math.round(rps.mean * scenario.horizon.durationS * outcome.run.replications)];
  });
  if (offered.length === 0) return null;
  const [fewest, most] = [Math.min(...offered), Math.max(...offered)];
  if (fewest !== most) return `${count(fewest)} to ${count(most)} requests each`;
  return `${count(most)} requests${offered.length > 1 ? " each, the same for all" : ""}`;
}
