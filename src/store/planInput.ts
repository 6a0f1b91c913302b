import type { FleetEntry, Scenario } from "../scenario/document.ts";
import { editsBetween, type Names } from "./edits.ts";

/**
 * What of `after` makes other plans than `before`, one name per edit; empty means that the plans are current. How many
 * machines there are, how long is simulated and by which schedulers is nothing to planners.
 */
export function planEditsBetween(before: Scenario, after: Scenario, names: Names): readonly string[] {
  return before === after ? [] : editsBetween(planInput(before), planInput(after), names);
}

/** A scenario with all that planners don't read set to the same for every scenario. */
export function planInput({ fleet, apps, catalog }: Scenario): Scenario {
  return {
    version: 1,
    name: "",
    seed: 0,
    horizon: { warmupS: 0, durationS: 1 },
    replications: 1,
    onTimeTarget: 0.99,
    fleet: offers(fleet),
    apps: apps.map(({ qoeTargetMs: _, queueCapacity: __, startS: ___, stopS: ____, ...app }) => ({
      ...app,
      weight: 1,
    })),
    utility: { family: "product", lambda: 0, beta: 0 },
    schedulers: [],
    ...(catalog === undefined ? {} : { catalog }),
  };
}

/** The kinds of machine and their prices, each once, in an order of their own. */
function offers(fleet: readonly FleetEntry[]): FleetEntry[] {
  const one = ({ device, pricePerHour }: FleetEntry): FleetEntry =>
    pricePerHour === undefined ? { device, count: 1 } : { device, count: 1, pricePerHour };
  const byText = new Map(fleet.map(one).map((offer) => [JSON.stringify(offer), offer]));
  return [...byText.keys()].sort().flatMap((text) => byText.get(text) ?? []);
}
