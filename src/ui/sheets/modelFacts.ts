import { largestBatch, latencyMs } from "../../catalog/latency.ts";
import type { Model } from "../../scenario/catalogEntry.ts";
import type { FleetEntry } from "../../scenario/document.ts";
import { duration, significant } from "../parts/numbers.ts";
import { percent } from "../parts/percent.ts";

/** Whether a model was measured on some device of the fleet, so that it can run there. */
export function runsOn({ profiles }: Model, fleet: readonly FleetEntry[]): boolean {
  return fleet.some(({ device }) => Object.hasOwn(profiles, device));
}

/** "0.789 ImageNet top-1; one item 1.20 ms on t4, batches to 64". */
export function modelFacts(model: Model, fleet: readonly FleetEntry[]): string {
  const quality = `${model.accuracy <= 1 ? percent(model.accuracy) : significant(model.accuracy)} ${model.accuracyMetric}`;
  const speeds = [...new Set(fleet.map(({ device }) => device))].flatMap((device) => {
    const profile = Object.hasOwn(model.profiles, device) ? model.profiles[device] : undefined;
    if (profile === undefined) return [];
    return [`${duration(latencyMs(model, device, 1))} on ${device}, batches to ${largestBatch(profile)}`];
  });
  return `${quality}; ${speeds.length === 0 ? "not measured on this fleet" : speeds.join("; ")}`;
}
