import { catalogOf } from "../../catalog/catalog.ts";
import { largestBatch } from "../../catalog/latency.ts";
import type { Model } from "../../scenario/catalogEntry.ts";
import type { FleetEntry } from "../../scenario/document.ts";
import type { RandomStream } from "../../sim/random.ts";
import type { Hardware } from "./drawScenario.ts";
import { pick, whole } from "./draws.ts";

/** Device kinds on which the catalogue measured enough models in common. */
const POOLS: readonly [readonly string[], ...(readonly string[])[]] = [
  ["t4", "v100", "a100"],
  ["v100", "a100"],
  ["t4", "l4", "a10", "a100", "h100"],
  ["a100-mig-1g", "a100-mig-2g", "a100-mig-3g", "a100-mig-4g", "a100"],
];
/** A model that can't be batched leaves a scheduler nothing to decide. */
const LEAST_BATCH = 4;
const catalog = catalogOf();

/** A fleet of one to three kinds of a pool, and the catalogue's models measured on at least one of them, by task. */
export function measuredHardware(stream: RandomStream, devices: number): Hardware {
  const pool = pick(stream, POOLS);
  const kinds = new Set<string>();
  while (kinds.size < Math.min(devices, pool.length, whole(stream, [1, 3])))
    kinds.add(pool[whole(stream, [0, pool.length - 1])] ?? "");
  const fleet = split(stream, devices, [...kinds]);
  const tasks = new Map<string, Model[]>();
  for (const model of catalog.models) {
    const batchable = fleet.some(({ device }) => {
      const profile = model.profiles[device];
      return profile !== undefined && largestBatch(profile) >= LEAST_BATCH;
    });
    if (batchable) tasks.set(model.task, [...(tasks.get(model.task) ?? []), model]);
  }
  return { fleet, families: [...tasks.values()] };
}

/** Devices divided among kinds, at least one each. */
export function split(stream: RandomStream, devices: number, kinds: readonly string[]): FleetEntry[] {
  const counts = kinds.map(() => 1);
  for (let left = devices - kinds.length; left > 0; left--) {
    const at = whole(stream, [0, kinds.length - 1]);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return kinds.map((device, i) => ({ device, count: counts[i] ?? 1 }));
}
