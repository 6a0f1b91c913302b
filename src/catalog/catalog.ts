import type { Device, Model } from "../scenario/catalogEntry.ts";
import { builtInDevices } from "./devices/index.ts";
import { builtInModels } from "./models/index.ts";

/** What a scenario may name: the built-in devices and models with the scenario's own among them. */
export interface Catalog {
  /** Built-in order, an own entry in the place of the one it replaces, other own entries at the end. */
  readonly devices: readonly Device[];
  readonly models: readonly Model[];
  /** The device with this id, or undefined where no such id is known. */
  device(id: string): Device | undefined;
  /** The model with this id, or undefined where no such id is known. */
  model(id: string): Model | undefined;
}

/** A scenario's own entries, as in its `catalog` field. */
export interface OwnEntries {
  readonly devices?: readonly Device[] | undefined;
  readonly models?: readonly Model[] | undefined;
}

/** The built-in catalogue with a scenario's own entries laid over it: one with a built-in id replaces that entry whole. */
export function catalogOf(own: OwnEntries = {}): Catalog {
  const devices = byId(builtInDevices, own.devices);
  const models = byId(builtInModels, own.models);
  return {
    devices: [...devices.values()],
    models: [...models.values()],
    device: (id) => devices.get(id),
    model: (id) => models.get(id),
  };
}

function byId<Entry extends { readonly id: string }>(
  builtIn: readonly Entry[],
  own: readonly Entry[] = [],
): ReadonlyMap<string, Entry> {
  return new Map([...builtIn, ...own].map((entry) => [entry.id, entry]));
}
