import type { App } from "../../src/scenario/app.ts";
import type { Device, Profile } from "../../src/scenario/catalogEntry.ts";
import type { FleetEntry, Scenario, Utility } from "../../src/scenario/document.ts";
import { valid } from "./valid.ts";

/** An app whose requests come at given ms, once. */
export interface TimedApp {
  readonly id: string;
  readonly atMs: readonly number[];
  readonly sloMs: number;
  /** Models that may answer, by id. */
  readonly variants: readonly string[];
}

/** A model by its accuracy and its profile on each device. */
export interface TimedModel {
  readonly accuracy: number;
  readonly profiles: { readonly [device: string]: Profile };
}

/** A scenario small enough to follow by hand: given arrivals, fixed durations, nothing random, one second long. */
export function byHand({
  apps,
  models,
  fleet = [{ device: "d", count: 1 }],
  device = {},
  utility = {},
}: {
  readonly apps: readonly TimedApp[];
  readonly models: { readonly [id: string]: TimedModel };
  readonly fleet?: readonly FleetEntry[];
  readonly device?: Partial<Device>;
  readonly utility?: Partial<Utility>;
}): Scenario {
  return valid({
    version: 1,
    horizon: { warmupS: 0, durationS: 1 },
    replications: 1,
    fleet,
    apps: apps.map(timed),
    utility,
    catalog: {
      devices: fleet.map(({ device: id }) => ({
        id,
        name: id,
        kind: "gpu",
        memoryMiB: 1,
        pricePerHour: 1,
        interference: 0,
        ...device,
      })),
      models: Object.entries(models).map(([id, model]) => ({
        id,
        name: id,
        task: "task",
        family: "family",
        accuracyMetric: "share",
        ...model,
      })),
    },
  });
}

function timed({ id, atMs, sloMs, variants }: TimedApp): Partial<App> {
  // The trace would be repeated: a last time beyond the end keeps it from that.
  const timesS = [...atMs.map((ms) => ms / 1000), 1000];
  return { id, sloMs, variants: [...variants], arrivals: { kind: "trace", timesS } };
}
