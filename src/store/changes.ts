import type { App } from "../scenario/app.ts";
import type { FleetEntry, ParamValue, Scenario, SchedulerChoice } from "../scenario/document.ts";

/** A change of the scenario, to be given to `edit`. None of them touches what it is given. */
export type Change = (scenario: Scenario) => Scenario;

/** Changes some fields of the document itself. */
export function set(fields: Partial<Scenario>): Change {
  return (scenario) => ({ ...scenario, ...fields });
}

export function setFleet(index: number, change: (entry: FleetEntry) => FleetEntry): Change {
  return (scenario) => ({ ...scenario, fleet: changedAt(scenario.fleet, index, change) });
}

/** Adds machines of a kind: one more of those there are, or a new row. */
export function addDevice(device: string): Change {
  return (scenario) => {
    const index = scenario.fleet.findIndex((entry) => entry.device === device);
    if (index >= 0) return setFleet(index, (entry) => ({ ...entry, count: entry.count + 1 }))(scenario);
    return { ...scenario, fleet: [...scenario.fleet, { device, count: 1 }] };
  };
}

export function removeDevice(index: number): Change {
  return (scenario) => ({ ...scenario, fleet: without(scenario.fleet, index) });
}

export function setApp(index: number, change: (app: App) => App): Change {
  return (scenario) => ({ ...scenario, apps: changedAt(scenario.apps, index, change) });
}

/** Adds an app that one model answers, with 100 requests a second and an SLO of 100 ms. */
export function addApp(model: string, name: string): Change {
  return (scenario) => {
    const app: App = {
      id: freeId(model, scenario.apps),
      name,
      sloMs: 100,
      weight: 1,
      arrivals: { kind: "poisson", ratePerS: 100 },
      model,
    };
    return { ...scenario, apps: [...scenario.apps, app] };
  };
}

export function duplicateApp(index: number): Change {
  return (scenario) => {
    const app = scenario.apps[index];
    if (app === undefined) return scenario;
    const copy = { ...app, id: freeId(app.id, scenario.apps), name: `${app.name ?? app.id}, copy` };
    return { ...scenario, apps: scenario.apps.toSpliced(index + 1, 0, copy) };
  };
}

export function removeApp(index: number): Change {
  return (scenario) => ({ ...scenario, apps: without(scenario.apps, index) });
}

/** The models that answer for an app: one is its model, several are variants. A pipeline becomes a single step. */
export function setModels(index: number, models: readonly string[]): Change {
  return setApp(index, (app) => {
    const [first] = models;
    if (first === undefined) return app;
    const common = withoutModels(app);
    return models.length === 1 ? { ...common, model: first } : { ...common, variants: [...models] };
  });
}

/** Adds a scheduler in the place that `order` (ids as pickers show them) gives it; a second setting gets a number. */
export function addScheduler(id: string, name: string, order: readonly string[]): Change {
  return (scenario) => {
    const same = scenario.schedulers.filter((choice) => choice.id === id).length;
    const choice: SchedulerChoice = same === 0 ? { id } : { id, label: `${name} ${same + 1}` };
    const rank = order.indexOf(id);
    const after = scenario.schedulers.findIndex((other) => order.indexOf(other.id) > rank);
    const at = after < 0 ? scenario.schedulers.length : after;
    return { ...scenario, schedulers: scenario.schedulers.toSpliced(at, 0, choice) };
  };
}

export function removeScheduler(index: number): Change {
  return (scenario) => ({ ...scenario, schedulers: without(scenario.schedulers, index) });
}

export function setScheduler(index: number, change: (choice: SchedulerChoice) => SchedulerChoice): Change {
  return (scenario) => ({ ...scenario, schedulers: changedAt(scenario.schedulers, index, change) });
}

/** Sets what people read for a scheduler; its own name needs no label. */
export function setLabel(index: number, label: string, ownName: string): Change {
  return setScheduler(index, ({ label: _, ...choice }) => (label === ownName ? choice : { ...choice, label }));
}

/** Sets one parameter; undefined gives it back its default. */
export function setParam(index: number, param: string, value: ParamValue | undefined): Change {
  return setScheduler(index, (choice) => {
    const { params = {}, ...rest } = choice;
    const { [param]: _, ...others } = params;
    const next = value === undefined ? others : { ...others, [param]: value };
    return Object.keys(next).length === 0 ? rest : { ...rest, params: next };
  });
}

function withoutModels(app: App) {
  if ("model" in app) {
    const { model: _, ...rest } = app;
    return rest;
  }
  if ("variants" in app) {
    const { variants: _, ...rest } = app;
    return rest;
  }
  const { modules: _, ...rest } = app;
  return rest;
}

function changedAt<T>(entries: readonly T[], index: number, change: (entry: T) => T): T[] {
  return entries.map((entry, i) => (i === index ? change(entry) : entry));
}

function without<T>(entries: readonly T[], index: number): T[] {
  return entries.filter((_, i) => i !== index);
}

/** `base`, or with the first number that makes it free. */
function freeId(base: string, apps: readonly App[]): string {
  const taken = new Set(apps.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
