import { catalogOf } from "../../catalog/catalog.ts";
import type { Scenario } from "../../scenario/document.ts";

/** US dollars an hour of each kind in a scenario's fleet, the least if it lists one at several prices; Infinity for others. */
export function priceIn(scenario: Scenario): (device: string) => number {
  const catalog = catalogOf(scenario.catalog);
  return (id) =>
    scenario.fleet.reduce(
      (least, { device, pricePerHour }) =>
        device === id ? Math.min(least, pricePerHour ?? catalog.device(id)?.pricePerHour ?? 0) : least,
      Number.POSITIVE_INFINITY,
    );
}
