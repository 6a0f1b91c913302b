import type { Scenario } from "../../../scenario/document.ts";
import { givenDuration, narrowSpace } from "../../parts/numbers.ts";
import { counted, workloadSummary } from "../../rail/fleetSummary.ts";

/** What the plans stand on: the workload, its objectives, the machines on offer, the margin. */
export function planCrumbs(scenario: Scenario, marginPercent: number): readonly string[] {
  const slos = scenario.apps.map(({ sloMs }) => sloMs);
  const [least, most] = [Math.min(...slos), Math.max(...slos)];
  const slo = least === most ? givenDuration(least) : `${givenDuration(least)} to ${givenDuration(most)}`;
  const kinds = new Set(scenario.fleet.map(({ device }) => device)).size;
  return [
    workloadSummary(scenario),
    `SLO ${slo} end to end`,
    `${counted(kinds, "kind")} of machine on offer`,
    marginPercent === 0 ? "no margin" : `margin ${marginPercent}${narrowSpace}%`,
  ];
}
