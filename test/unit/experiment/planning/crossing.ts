import type { App, Module } from "../../../../src/scenario/app.ts";
import type { FleetEntry, Scenario } from "../../../../src/scenario/document.ts";
import { valid } from "../../../scenarios/valid.ts";

const line = (baseMs: number, perItemMs: number) => ({ baseMs, perItemMs, maxBatch: 16 });
const model = (id: string, profiles: Readonly<Record<string, ReturnType<typeof line>>>) => ({
  id,
  name: id,
  task: "work",
  family: "work",
  accuracy: 0.9,
  accuracyMetric: "share",
  profiles,
});
const device = (id: string, pricePerHour: number) => ({ id, name: id, kind: "gpu", memoryMiB: 1000, pricePerHour });

/** Detect, then plates and makes side by side, then a report; every request may have several plates. */
export const steps: readonly Module[] = [
  { id: "detect", model: "see" },
  { id: "plate", model: "read", after: ["detect"], fanout: 1.5 },
  { id: "make", model: "read", after: ["detect"], fanout: 0.5 },
  { id: "report", model: "read", after: ["plate", "make"], fanout: 0.2 },
];

interface Crossing {
  readonly sloMs?: number;
  readonly ratePerS?: number;
  readonly modules?: readonly Module[];
  readonly fleet?: readonly FleetEntry[];
  readonly others?: readonly Partial<App>[];
}

/** Cameras at a crossing: a pipeline at 100 requests a second within 60 ms, on machines of $3 and $1 an hour. */
export function crossing({
  sloMs = 60,
  ratePerS = 100,
  modules = steps,
  fleet = [
    { device: "big", count: 1 },
    { device: "small", count: 2 },
  ],
  others = [],
}: Crossing = {}): Scenario {
  return valid({
    version: 1,
    fleet,
    apps: [{ id: "cars", sloMs, arrivals: { kind: "constant", ratePerS }, modules }, ...others],
    catalog: {
      devices: [device("big", 3), device("small", 1)],
      models: [
        model("see", { big: line(4, 1), small: line(9, 3) }),
        model("read", { big: line(3, 0.5), small: line(8, 2) }),
      ],
    },
  });
}
