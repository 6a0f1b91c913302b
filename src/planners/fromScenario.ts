import { catalogOf } from "../catalog/catalog.ts";
import type { App, Module } from "../scenario/app.ts";
import type { Arrivals } from "../scenario/arrivals.ts";
import type { Model } from "../scenario/catalogEntry.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Checked } from "../scenario/fault.ts";
import { resolve } from "../sim/resolve.ts";
import type { Application, PlannedModule } from "./application.ts";
import { type Configuration, configurationsOf, type Offer } from "./configuration.ts";
import { infeasible, type Planned } from "./infeasible.ts";

/** The largest batch any profile may hold; planners restrict it further by a parameter. */
const ANY_BATCH = 4096;

/**
 * A scenario as planners see it. Its fleet says which kinds of machine are on offer and at what price, not how many: a planner
 * rents as many as it needs. Arrivals count by their mean rate. Unknown ids are faults; an app that can't be planned at all
 * is an answer with its reason.
 *
 * `meanRatePerS` is the document's own reading of an arrival process, null where the scheduler decides the rate.
 */
export function applicationsOf(
  scenario: Scenario,
  meanRatePerS: (arrivals: Arrivals) => number | null,
): Checked<readonly Planned<Application>[]> {
  const resolved = resolve(scenario, catalogOf(scenario.catalog));
  if (!resolved.ok) return resolved;
  const offers = cheapestOffers(resolved.value.groups);
  const configurations = new Map<Model, readonly Configuration[]>();
  const of = (model: Model): readonly Configuration[] => {
    const known = configurations.get(model) ?? configurationsOf(model, offers, ANY_BATCH);
    configurations.set(model, known);
    return known;
  };
  return {
    ok: true,
    value: resolved.value.apps.map(({ app, models }) => {
      const ratePerS = meanRatePerS(app.arrivals);
      if ("variants" in app && app.variants.length > 1)
        return infeasible(
          `${app.id} lets any of ${app.variants.length} variants answer; planners need one model for each module`,
        );
      if (ratePerS === null)
        return infeasible(`${app.id} has closed clients, whose rate depends on the answers; planners need a rate`);
      if (ratePerS <= 0) return infeasible(`${app.id} has no arrivals`);
      return {
        feasible: true,
        value: { id: app.id, sloS: app.sloMs / 1000, modules: modulesOf(app, models, ratePerS, of) },
      };
    }),
  };
}

/** One offer for each kind of machine, the cheapest if the fleet lists it at several prices. */
function cheapestOffers(offers: readonly Offer[]): readonly Offer[] {
  const byDevice = new Map<string, Offer>();
  for (const offer of offers) {
    const known = byDevice.get(offer.device.id);
    if (known === undefined || offer.pricePerHour < known.pricePerHour) byDevice.set(offer.device.id, offer);
  }
  return [...byDevice.values()];
}

/** A single model counts as a pipeline of one module, called `model`. */
function modulesOf(
  app: App,
  models: readonly (readonly Model[])[],
  ratePerS: number,
  configurationsFor: (model: Model) => readonly Configuration[],
): readonly PlannedModule[] {
  const listed: readonly Omit<Module, "model">[] = "modules" in app ? app.modules : [{ id: "model" }];
  const modules: PlannedModule[] = [];
  for (const [i, step] of listed.entries()) {
    const after = (step.after ?? []).map((id) => listed.findIndex((other) => other.id === id));
    // A join starts items for the most that any module before it had of a request, as in the simulation.
    const before = after.length === 0 ? ratePerS : Math.max(...after.map((j) => modules[j]?.ratePerS ?? 0));
    const configurations = (models[i] ?? []).flatMap((model) => configurationsFor(model));
    modules.push({ id: step.id, ratePerS: before * (step.fanout ?? 1), configurations, after: [...new Set(after)] });
  }
  return modules;
}
