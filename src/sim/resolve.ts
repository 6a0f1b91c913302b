import type { Catalog } from "../catalog/catalog.ts";
import { nearestId } from "../catalog/nearestId.ts";
import type { App } from "../scenario/app.ts";
import type { Device, Model } from "../scenario/catalogEntry.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Checked, Fault } from "../scenario/fault.ts";
import type { OpenArrivals } from "./arrivals/index.ts";

/** A fleet entry whose device is known. */
export interface ResolvedGroup {
  readonly device: Device;
  readonly count: number;
  readonly pricePerHour: number;
}

/** An app whose models are known and can all run somewhere in the fleet. */
export interface ResolvedApp {
  readonly app: App;
  readonly process: OpenArrivals;
  readonly variants: readonly Model[];
}

/** A scenario whose every id names something. `models` holds each model once. */
export interface Resolved {
  readonly groups: readonly ResolvedGroup[];
  readonly apps: readonly ResolvedApp[];
  readonly models: readonly Model[];
}

/** Looks every id of the scenario up; each that fails, and each part that can't be run, is a fault at its place. */
export function resolve(scenario: Scenario, catalog: Catalog): Checked<Resolved> {
  const faults: Fault[] = [];
  const groups: ResolvedGroup[] = [];
  scenario.fleet.forEach((entry, i) => {
    const device = catalog.device(entry.device);
    if (device === undefined) {
      const known = catalog.devices.map((candidate) => candidate.id);
      faults.push({ path: `fleet[${i}].device`, message: unknown("device", entry.device, known) });
    } else groups.push({ device, count: entry.count, pricePerHour: entry.pricePerHour ?? device.pricePerHour });
  });

  const fleetKnown = faults.length === 0;
  const apps: ResolvedApp[] = [];
  for (const [i, app] of scenario.apps.entries()) {
    const path = `apps[${i}]`;
    const { arrivals } = app;
    const unable = inability(app);
    if (unable !== null) faults.push({ path: `${path}.${unable.place}`, message: unable.message });
    if ("modules" in app || arrivals.kind === "closed") continue;
    const places = "model" in app ? [["model", app.model]] : app.variants.map((id, k) => [`variants[${k}]`, id]);
    const variants: Model[] = [];
    for (const [place = "", id = ""] of places) {
      const model = catalog.model(id);
      if (model === undefined) {
        const known = catalog.models.map((candidate) => candidate.id);
        faults.push({ path: `${path}.${place}`, message: unknown("model", id, known) });
      } else if (fleetKnown && !groups.some((group) => group.device.id in model.profiles)) {
        faults.push({ path: `${path}.${place}`, message: unmeasured(model, groups) });
      } else variants.push(model);
    }
    apps.push({ app, process: arrivals, variants });
  }
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { groups, apps, models: [...new Set(apps.flatMap((app) => app.variants))] } };
}

/** A part of an app that a document may hold and this kernel can't run. */
function inability(app: App): { readonly place: string; readonly message: string } | null {
  const name = app.name ?? app.id;
  if ("modules" in app)
    return { place: "modules", message: `pipelines of modules can't be run yet: give ${name} one model or variants` };
  if (app.arrivals.kind === "closed")
    return { place: "arrivals", message: `closed clients can't be run yet: give ${name} another kind of arrivals` };
  return null;
}

function unknown(what: string, id: string, known: readonly string[]): string {
  const near = nearestId(id, known);
  return `no ${what} is called "${id}"${near === undefined ? "" : `; did you mean "${near}"?`}`;
}

function unmeasured(model: Model, groups: readonly ResolvedGroup[]): string {
  const fleet = [...new Set(groups.map((group) => group.device.name))].join(", ");
  const measured = Object.keys(model.profiles).join(", ");
  return `${model.name} was not measured on any device of this fleet (${fleet}); it was on ${measured}`;
}
