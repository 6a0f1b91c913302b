import type { Arrivals } from "../../src/scenario/arrivals.ts";
import type { Profile, Service } from "../../src/scenario/catalogEntry.ts";
import type { Scenario, SchedulerChoice } from "../../src/scenario/document.ts";
import { valid } from "./valid.ts";

/** A model of a workshop: its profile on the devices that can run it, and what it needs of memory. */
export interface Craft {
  readonly id: string;
  readonly on: Readonly<Record<string, Profile>>;
  readonly service?: Service;
  readonly memoryMiB?: number;
  readonly activationMiBPerItem?: number;
}

/** An app of a workshop: one model, or modules. */
export interface Job {
  readonly id: string;
  readonly arrivals: Arrivals;
  readonly sloMs?: number;
  readonly model?: string;
  readonly modules?: readonly {
    readonly id: string;
    readonly model: string;
    readonly after?: readonly string[];
    readonly fanout?: number;
  }[];
  readonly queueCapacity?: number;
}

/** Devices without interference, that may run 64 batches at once, with models and apps made for one law. */
export function workshop(of: {
  readonly devices: Readonly<Record<string, number>>;
  readonly crafts: readonly Craft[];
  readonly jobs: readonly Job[];
  readonly schedulers: readonly SchedulerChoice[];
  readonly warmupS?: number;
  readonly durationS: number;
  readonly replications?: number;
  readonly interference?: number;
  readonly memoryMiB?: number;
}): Scenario {
  const { warmupS = 0, durationS, replications = 1, interference = 0, memoryMiB = 1000 } = of;
  return valid({
    version: 1,
    seed: 42,
    horizon: { warmupS, durationS },
    replications,
    fleet: Object.entries(of.devices).map(([device, count]) => ({ device, count })),
    apps: of.jobs.map((job) => ({ sloMs: 1000, ...job })),
    schedulers: of.schedulers,
    catalog: {
      devices: Object.keys(of.devices).map((id) => ({
        ...{ id, name: id, kind: "gpu", memoryMiB, pricePerHour: 1, maxConcurrency: 64, interference },
      })),
      models: of.crafts.map(({ on, ...craft }) => ({
        ...{ name: craft.id, task: "task", family: "family", accuracy: 0.8, accuracyMetric: "share" },
        ...craft,
        profiles: on,
      })),
    },
  });
}
