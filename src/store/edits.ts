import { type App, appName } from "../scenario/app.ts";
import type { FleetEntry, Scenario, SchedulerChoice } from "../scenario/document.ts";

/** What things are called that the scenario knows only by id. */
export interface Names {
  readonly device: (id: string) => string;
  readonly scheduler: (id: string) => string;
  /** Label of a scheduler's parameter. */
  readonly param: (scheduler: string, param: string) => string;
}

/**
 * What a run of `after` would have that a run of `before` has not, one name per edit: "Car detector’s SLO 100 → 120 ms".
 * Names and notes change no result and are left out; empty means that the results are current.
 */
export function editsBetween(before: Scenario, after: Scenario, names: Names): readonly string[] {
  if (before === after) return [];
  const edits = [
    ...fleetEdits(before.fleet, after.fleet, names),
    ...appEdits(before.apps, after.apps),
    ...schedulerEdits(before.schedulers, after.schedulers, names),
    ...changed("Seed", before.seed, after.seed),
    ...changed("Warm-up", before.horizon.warmupS, after.horizon.warmupS, " s"),
    ...changed("Measured time", before.horizon.durationS, after.horizon.durationS, " s"),
    ...changed("Replications", before.replications, after.replications),
    ...changed("On time", percent(before.onTimeTarget), percent(after.onTimeTarget), " %"),
    ...differs("Utility", before.utility, after.utility),
    ...differs("Own devices and models", before.catalog, after.catalog),
  ];
  if (edits.length > 0) return edits;
  return differs("Order of the rows", runnable(before), runnable(after));
}

function fleetEdits(before: readonly FleetEntry[], after: readonly FleetEntry[], names: Names): string[] {
  return pairs(before, after, ({ device }) => device).flatMap(({ was, is }) => {
    if (was === undefined) return is === undefined ? [] : [`${names.device(is.device)} added`];
    const name = names.device(was.device);
    if (is === undefined) return [`${name} removed`];
    return [
      ...changed(`${name} count`, was.count, is.count),
      ...differs(`${name} price`, was.pricePerHour, is.pricePerHour),
    ];
  });
}

function appEdits(before: readonly App[], after: readonly App[]): string[] {
  return pairs(before, after, ({ id }) => id).flatMap(({ was, is }) => {
    if (was === undefined) return is === undefined ? [] : [`${appName(is)} added`];
    if (is === undefined) return [`${appName(was)} removed`];
    const of = possessive(appName(is));
    const { sloMs: oldSlo, arrivals: oldArrivals, qoeTargetMs: oldTarget, weight: oldWeight, ...oldRest } = was;
    const { sloMs, arrivals, qoeTargetMs, weight, ...rest } = is;
    return [
      ...changed(`${of} SLO`, oldSlo, sloMs, " ms"),
      ...differs(`${of} arrivals`, oldArrivals, arrivals),
      ...differs(`${of} target time`, oldTarget, qoeTargetMs),
      ...changed(`${of} weight`, oldWeight, weight),
      ...differs(`${of} ${modelWord(was, is)}`, { ...oldRest, name: null }, { ...rest, name: null }),
    ];
  });
}

function modelWord(was: App, is: App): string {
  const models = (app: App) => ("model" in app ? app.model : "variants" in app ? app.variants : app.modules);
  return JSON.stringify(models(was)) === JSON.stringify(models(is)) ? "limits" : "models";
}

function schedulerEdits(before: readonly SchedulerChoice[], after: readonly SchedulerChoice[], names: Names): string[] {
  return pairs(before, after, ({ id }) => id).flatMap(({ was, is }) => {
    const choice = is ?? was;
    if (choice === undefined) return [];
    const name = is?.label ?? was?.label ?? names.scheduler(choice.id);
    if (was === undefined) return [`${name} added`];
    if (is === undefined) return [`${name} removed`];
    const params = new Set([...Object.keys(was.params ?? {}), ...Object.keys(is.params ?? {})]);
    return [
      ...[...params].flatMap((param) =>
        differs(
          `${possessive(name)} ${lowerFirst(names.param(choice.id, param))}`,
          was.params?.[param],
          is.params?.[param],
        ),
      ),
      ...differs(`${possessive(name)} label`, was.label, is.label),
    ];
  });
}

interface Pair<T> {
  readonly was: T | undefined;
  readonly is: T | undefined;
}

/** Entries of two lists that belong together: the same key, and the same count of that key so far. */
function pairs<T>(before: readonly T[], after: readonly T[], keyOf: (entry: T) => string): readonly Pair<T>[] {
  const old = numbered(before, keyOf);
  const now = numbered(after, keyOf);
  return [...new Set([...old.keys(), ...now.keys()])].map((key) => ({ was: old.get(key), is: now.get(key) }));
}

function numbered<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, T> {
  const keys = entries.map(keyOf);
  return new Map(
    entries.map((entry, i) => [`${keys.slice(0, i).filter((key) => key === keys[i]).length} ${keys[i]}`, entry]),
  );
}

function changed(name: string, was: number, is: number, unit = ""): string[] {
  return was === is ? [] : [`${name} ${was} → ${is}${unit}`];
}

function differs(name: string, was: unknown, is: unknown): string[] {
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [name];
}

function runnable({ name: _, notes: __, apps, ...rest }: Scenario): unknown {
  return { ...rest, apps: apps.map(({ name: _name, ...app }) => app) };
}

const percent = (share: number): number => Number((share * 100).toPrecision(8));

function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}

/** "Largest batch" within a phrase; an abbreviation such as "SLO share" keeps its capitals. */
function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
