import { catalogOf } from "../catalog/catalog.ts";
import { largestBatch, latencyMs as modelLatencyMs } from "../catalog/latency.ts";
import type { Device, Model } from "../scenario/catalogEntry.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Checked } from "../scenario/fault.ts";
import type { Compiled, CompiledUtility } from "./compiled.ts";
import { resolve } from "./resolve.ts";
import { serviceShape } from "./service.ts";
import { uselessAfterMs } from "./worth.ts";

/** Bins of a time series over the whole horizon: enough for a chart, few enough for many apps. */
const BINS = 96;
const FAMILIES = ["product", "exponential", "weighted", "deadline"] as const;

/**
 * Turns a scenario into what the event loop runs. Faults name what the fleet, the catalogue or the kernel lacks: unknown
 * ids, an app that no device of the fleet can run, parts that can't be run.
 */
export function compile(scenario: Scenario): Checked<Compiled> {
  const resolved = resolve(scenario, catalogOf(scenario.catalog));
  if (!resolved.ok) return resolved;
  const { groups, apps, models } = resolved.value;
  const variants = apps.map((app) =>
    app.variants.map((model) => models.indexOf(model)).sort((a, b) => models[b]!.accuracy - models[a]!.accuracy),
  );
  const tables = latencyTables(groups, models);
  const devices = groups.flatMap((group, index) => Array.from({ length: group.count }, () => index));
  const warmupMs = scenario.horizon.warmupS * 1000;
  const windowEndMs = warmupMs + scenario.horizon.durationS * 1000;
  const utility = compileUtility(scenario, variants, models);
  const patienceMs = Math.max(...utility.dMaxMs, ...scenario.apps.map((app) => app.sloMs));

  return {
    ok: true,
    value: {
      apps: apps.length,
      devices: devices.length,
      groups: groups.length,
      models: models.length,
      appIds: scenario.apps.map((app) => app.id),
      modelIds: models.map((model) => model.id),
      deviceIds: numbered(groups),
      groupDevice: groups.map((group) => group.device.id),
      arrivals: apps.map(({ app, process }) => ({
        process,
        startMs: (app.startS ?? 0) * 1000,
        stopMs: app.stopS === undefined ? Number.POSITIVE_INFINITY : app.stopS * 1000,
      })),
      sloMs: Float64Array.from(scenario.apps, (app) => app.sloMs),
      qoeTargetMs: Float64Array.from(scenario.apps, (app) => app.qoeTargetMs ?? app.sloMs),
      queueCapacity: Float64Array.from(scenario.apps, (app) => app.queueCapacity ?? Number.POSITIVE_INFINITY),
      variantStart: Int32Array.from([0, ...variants.map((_, a) => variants.slice(0, a + 1).flat().length)]),
      variantModel: Int32Array.from(variants.flat()),
      accuracy: Float64Array.from(models, (model) => model.accuracy),
      serviceKind: Int32Array.from(models, (model) => serviceShape(model.service).kind),
      serviceShape: Float64Array.from(models, (model) => serviceShape(model.service).shape),
      groupOf: Int32Array.from(devices),
      groupFirst: Int32Array.from(groups, (_, g) => devices.indexOf(g)),
      groupCount: Int32Array.from(groups, (group) => group.count),
      pricePerHour: Float64Array.from(groups, (group) => group.pricePerHour),
      powerW: Float64Array.from(groups, (group) => group.device.powerW ?? Number.NaN),
      ...tables,
      fastestMs: Float64Array.from(variants, (answering) => fastest(answering, groups.length, models.length, tables)),
      utility,
      warmupMs,
      windowEndMs,
      drainEndMs: windowEndMs + patienceMs,
      binMs: windowEndMs / BINS,
      bins: BINS,
    },
  };
}

type Tables = Pick<Compiled, "stride" | "latencyMs" | "largestBatch">;

function latencyTables(groups: readonly { readonly device: Device }[], models: readonly Model[]): Tables {
  const largest = groups.flatMap(({ device }) =>
    models.map((model) => {
      const profile = model.profiles[device.id];
      return profile === undefined ? 0 : largestBatch(profile);
    }),
  );
  const stride = Math.max(...largest) + 1;
  const latencyMs = new Float64Array(groups.length * models.length * stride).fill(Number.POSITIVE_INFINITY);
  groups.forEach(({ device }, g) => {
    models.forEach((model, m) => {
      const row = g * models.length + m;
      for (let batch = 1; batch <= largest[row]!; batch++)
        latencyMs[row * stride + batch] = modelLatencyMs(model, device.id, batch);
    });
  });
  return { stride, latencyMs, largestBatch: Int32Array.from(largest) };
}

function fastest(answering: readonly number[], groups: number, models: number, tables: Tables): number {
  let least = Number.POSITIVE_INFINITY;
  for (const model of answering)
    for (let g = 0; g < groups; g++)
      least = Math.min(least, tables.latencyMs[(g * models + model) * tables.stride + 1]!);
  return least;
}

function compileUtility(
  scenario: Scenario,
  variants: readonly (readonly number[])[],
  models: readonly Model[],
): CompiledUtility {
  const { family, lambda, beta } = scenario.utility;
  const code = FAMILIES.indexOf(family);
  const dMaxMs = scenario.apps.map((app) => scenario.utility.dMaxMs ?? 2 * app.sloMs);
  // A given d0 must stay below an app's own dMax, and the other way round, when only one of the two is given.
  const d0Ms = scenario.apps.map((app, a) => Math.min(scenario.utility.d0Ms ?? 0.5 * app.sloMs, 0.999 * dMaxMs[a]!));
  const useless = scenario.apps.map((app, a) => {
    const accuracy = Math.max(...variants[a]!.map((model) => models[model]!.accuracy));
    return uselessAfterMs(code, accuracy, { dMaxMs: dMaxMs[a]!, sloMs: app.sloMs, lambda, beta });
  });
  return {
    family: code,
    lambda,
    beta,
    d0Ms: Float64Array.from(d0Ms),
    dMaxMs: Float64Array.from(dMaxMs),
    uselessAfterMs: Float64Array.from(useless),
  };
}

function numbered(groups: readonly { readonly device: Device; readonly count: number }[]): string[] {
  const seen = new Map<string, number>();
  return groups.flatMap(({ device, count }) => {
    const before = seen.get(device.id) ?? 0;
    seen.set(device.id, before + count);
    return Array.from({ length: count }, (_, i) => `${device.id}-${before + i + 1}`);
  });
}
