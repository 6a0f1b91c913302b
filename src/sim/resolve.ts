import type { Catalog } from "../catalog/catalog.ts";
import { nearestId } from "../catalog/nearestId.ts";
import type { App } from "../scenario/app.ts";
import type { Device, Model } from "../scenario/catalogEntry.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Checked, Fault } from "../scenario/fault.ts";
import { largestRunnable } from "./compileTables.ts";

/** A fleet entry whose device is known. */
export interface ResolvedGroup {
  readonly device: Device;
  readonly count: number;
  readonly pricePerHour: number;
}

/** An app whose models are known and can all run somewhere in the fleet. */
export interface ResolvedApp {
  readonly app: App;
  /** The models that may answer, for each of its queues: one queue, or one for each module of a pipeline. */
  readonly models: readonly (readonly Model[])[];
}

/** A scenario whose every id names something. `models` holds each model once. */
export interface Resolved {
  readonly groups: readonly ResolvedGroup[];
  readonly apps: readonly ResolvedApp[];
  readonly models: readonly Model[];
}

/** Looks every id of the scenario up; each that fails, and each model that no device can run, is a fault at its place. */
export function resolve(scenario: Scenario, catalog: Catalog): Checked<Resolved> {
  const faults: Fault[] = [];
  const groups: ResolvedGroup[] = [];
  for (const [i, entry] of scenario.fleet.entries()) {
    const device = catalog.device(entry.device);
    if (device === undefined) {
      const known = catalog.devices.map((candidate) => candidate.id);
      faults.push({ path: `fleet[${i}].device`, message: unknown("device", entry.device, known) });
    } else groups.push({ device, count: entry.count, pricePerHour: entry.pricePerHour ?? device.pricePerHour });
  }

  // With a device missing, "no device can run it" could be wrong.
  const fleetKnown = faults.length === 0;
  const lookUp = (id: string, path: string): Model | null => {
    const model = catalog.model(id);
    if (model === undefined) {
      const known = catalog.models.map((candidate) => candidate.id);
      faults.push({ path, message: unknown("model", id, known) });
      return null;
    }
    if (fleetKnown && !groups.some((group) => largestRunnable(model, group.device) > 0))
      faults.push({ path, message: unable(model, groups) });
    return model;
  };
  const apps = scenario.apps.map((app, i) => ({
    app,
    models: queuePlaces(app).map((places) =>
      places.map(({ place, id }) => lookUp(id, `apps[${i}].${place}`)).filter((model) => model !== null),
    ),
  }));
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { groups, apps, models: [...new Set(apps.flatMap((app) => app.models.flat()))] } };
}

/** For each queue of an app, the model ids that may answer it and where they stand. */
function queuePlaces(app: App): readonly (readonly { readonly place: string; readonly id: string }[])[] {
  if ("model" in app) return [[{ place: "model", id: app.model }]];
  if ("variants" in app) return [app.variants.map((id, k) => ({ place: `variants[${k}]`, id }))];
  return app.modules.map((module, k) => [{ place: `modules[${k}].model`, id: module.model }]);
}

function unknown(what: string, id: string, known: readonly string[]): string {
  const near = nearestId(id, known);
  return `no ${what} is called "${id}"${near === undefined ? "" : `; did you mean "${near}"?`}`;
}

function unable(model: Model, groups: readonly ResolvedGroup[]): string {
  const fleet = [...new Set(groups.map((group) => group.device.name))].join(", ");
  const small = groups.find((group) => group.device.id in model.profiles);
  if (small !== undefined)
    return `${model.name} needs ${model.memoryMiB} MiB, more than any device of this fleet has for it (${small.device.name}: ${small.device.memoryMiB} MiB)`;
  const measured = Object.keys(model.profiles).join(", ");
  return `${model.name} was not measured on any device of this fleet (${fleet}); it was on ${measured}`;
}
