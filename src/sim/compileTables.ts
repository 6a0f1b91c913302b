import { largestBatch as largestMeasured, latencyMs as modelLatencyMs } from "../catalog/latency.ts";
import type { Model } from "../scenario/catalogEntry.ts";
import type { Compiled } from "./compiled.ts";
import type { ResolvedGroup } from "./resolve.ts";

/** The tables of a fleet's devices and a scenario's models. */
export type Tables = Pick<Compiled, "stride" | "latencyMs" | "demand" | "largestBatch">;

/**
 * Largest batch of a model on a device: what was measured, and of that what fits into memory beside the model itself. An
 * unknown size counts as none. 0 where the model was not measured or does not fit.
 */
export function largestRunnable(model: Model, device: { readonly id: string; readonly memoryMiB: number }): number {
  const profile = model.profiles[device.id];
  if (profile === undefined) return 0;
  const measured = largestMeasured(profile);
  const leftMiB = device.memoryMiB - (model.memoryMiB ?? 0);
  if (leftMiB < 0) return 0;
  const perItemMiB = model.activationMiBPerItem ?? 0;
  return perItemMiB === 0 ? measured : Math.min(measured, Math.floor(leftMiB / perItemMiB));
}

/**
 * Durations and demands of every batch that can run. A batch demands the share u(b) = (b ÷ latency(b)) ÷ the highest
 * b′ ÷ latency(b′) of its model on that device.
 */
export function compileTables(groups: readonly ResolvedGroup[], models: readonly Model[]): Tables {
  const largest = groups.flatMap(({ device }) => models.map((model) => largestRunnable(model, device)));
  const stride = Math.max(...largest) + 1;
  const size = groups.length * models.length * stride;
  const latencyMs = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  const demand = new Float64Array(size);
  groups.forEach(({ device }, g) => {
    models.forEach((model, m) => {
      const row = g * models.length + m;
      let highest = 0;
      for (let batch = 1; batch <= largest[row]!; batch++) {
        const ms = modelLatencyMs(model, device.id, batch);
        latencyMs[row * stride + batch] = ms;
        highest = Math.max(highest, batch / ms);
      }
      for (let batch = 1; batch <= largest[row]!; batch++)
        demand[row * stride + batch] = batch / latencyMs[row * stride + batch]! / highest;
    });
  });
  return { stride, latencyMs, demand, largestBatch: Int32Array.from(largest) };
}

/** Shortest batch of any of the models anywhere in the fleet, in ms. */
export function fastestMs(answering: readonly number[], groups: number, models: number, tables: Tables): number {
  let least = Number.POSITIVE_INFINITY;
  for (const model of answering)
    for (let group = 0; group < groups; group++)
      least = Math.min(least, tables.latencyMs[(group * models + model) * tables.stride + 1]!);
  return least;
}
