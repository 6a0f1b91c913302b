import { catalogOf } from "../catalog/catalog.ts";
import type { App } from "../scenario/app.ts";
import type { Device } from "../scenario/catalogEntry.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Checked } from "../scenario/fault.ts";
import type { Compiled, CompiledArrivals } from "./compiled.ts";
import { type CompiledPipeline, compilePipeline, restOfPipelineMs } from "./compilePipeline.ts";
import { compileTables, fastestMs } from "./compileTables.ts";
import { compileUtility } from "./compileUtility.ts";
import { type ResolvedApp, resolve } from "./resolve.ts";
import { serviceShape } from "./service.ts";

/** Bins of a time series over the whole horizon: enough for a chart, few enough for many apps. */
const BINS = 96;
/** Slow-down per further batch on one device where its entry does not say: fitted over all measured MIG sizes. */
const DEFAULT_INTERFERENCE = 0.02;

/**
 * Turns a scenario into what the event loop runs. Faults name what the fleet or the catalogue lacks: unknown ids, an app
 * that no device of the fleet can run.
 */
export function compile(scenario: Scenario): Checked<Compiled> {
  const resolved = resolve(scenario, catalogOf(scenario.catalog));
  if (!resolved.ok) return resolved;
  const { groups, apps, models } = resolved.value;
  const queues = queuesOf(apps);
  const variants = queues.map((queue) =>
    queue.models.map((model) => models.indexOf(model)).sort((a, b) => models[b]!.accuracy - models[a]!.accuracy),
  );
  const tables = compileTables(groups, models);
  const fastest = variants.map((answering) => fastestMs(answering, groups.length, models.length, tables));
  const pipelines = pipelinesOf(apps);
  const devices = groups.flatMap((group, index) => Array.from({ length: group.count }, () => index));
  const warmupMs = scenario.horizon.warmupS * 1000;
  const windowEndMs = warmupMs + scenario.horizon.durationS * 1000;
  const utility = compileUtility(
    scenario,
    apps.map(({ models }) => Math.max(...models.flat().map((model) => model.accuracy))),
  );

  return {
    ok: true,
    value: {
      apps: apps.length,
      queues: queues.length,
      devices: devices.length,
      groups: groups.length,
      models: models.length,
      appIds: scenario.apps.map((app) => app.id),
      modelIds: models.map((model) => model.id),
      deviceIds: numbered(groups),
      groupDevice: groups.map((group) => group.device.id),
      arrivals: scenario.apps.map(compileArrivals),
      sloMs: Float64Array.from(scenario.apps, (app) => app.sloMs),
      qoeTargetMs: Float64Array.from(scenario.apps, (app) => app.qoeTargetMs ?? app.sloMs),
      queueCapacity: Float64Array.from(queues, ({ app }) => scenario.apps[app]!.queueCapacity ?? Infinity),
      queueApp: Int32Array.from(queues, (queue) => queue.app),
      queueSloMs: Float64Array.from(queues, (queue) => scenario.apps[queue.app]!.sloMs),
      queueModule: Int32Array.from(queues, (queue) => queue.module),
      entryQueue: Int32Array.from(apps, (_, app) =>
        pipelines[app] === null ? queues.findIndex((queue) => queue.app === app) : -1,
      ),
      pipelines,
      restMs: Float64Array.from(restOfQueues(pipelines, queues.length, fastest)),
      fastestMs: Float64Array.from(fastest),
      variantStart: Int32Array.from([0, ...variants.map((_, q) => variants.slice(0, q + 1).flat().length)]),
      variantModel: Int32Array.from(variants.flat()),
      accuracy: Float64Array.from(models, (model) => model.accuracy),
      serviceKind: Int32Array.from(models, (model) => serviceShape(model.service).kind),
      serviceShape: Float64Array.from(models, (model) => serviceShape(model.service).shape),
      modelMiB: Float64Array.from(models, (model) => model.memoryMiB ?? 0),
      activationMiB: Float64Array.from(models, (model) => model.activationMiBPerItem ?? 0),
      groupOf: Int32Array.from(devices),
      groupFirst: Int32Array.from(groups, (_, g) => devices.indexOf(g)),
      groupCount: Int32Array.from(groups, (group) => group.count),
      memoryMiB: Float64Array.from(groups, (group) => group.device.memoryMiB),
      maxConcurrency: Int32Array.from(groups, (group) => group.device.maxConcurrency ?? 1),
      interference: Float64Array.from(groups, (group) => group.device.interference ?? DEFAULT_INTERFERENCE),
      pricePerHour: Float64Array.from(groups, (group) => group.pricePerHour),
      powerW: Float64Array.from(groups, (group) => group.device.powerW ?? Number.NaN),
      ...tables,
      utility,
      warmupMs,
      windowEndMs,
      drainEndMs: windowEndMs + Math.max(...utility.dMaxMs, ...scenario.apps.map((app) => app.sloMs)),
      binMs: windowEndMs / BINS,
      bins: BINS,
    },
  };
}

/** Every queue in order, with its app, its module and the models that may answer it. */
function queuesOf(apps: readonly ResolvedApp[]) {
  return apps.flatMap(({ models }, app) => models.map((answering, module) => ({ app, module, models: answering })));
}

function pipelinesOf(apps: readonly ResolvedApp[]): readonly (CompiledPipeline | null)[] {
  let firstQueue = 0;
  return apps.map(({ app, models }) => {
    const pipeline = "modules" in app ? compilePipeline(app.modules, firstQueue) : null;
    firstQueue += models.length;
    return pipeline;
  });
}

function restOfQueues(
  pipelines: readonly (CompiledPipeline | null)[],
  queues: number,
  fastest: readonly number[],
): readonly number[] {
  const rest = Array.from({ length: queues }, () => 0);
  for (const pipeline of pipelines) {
    if (pipeline === null) continue;
    const times = pipeline.queues.map((queue) => fastest[queue]!);
    restOfPipelineMs(pipeline, times).forEach((ms, module) => {
      rest[pipeline.queues[module]!] = ms;
    });
  }
  return rest;
}

function compileArrivals({ arrivals, startS = 0, stopS = Number.POSITIVE_INFINITY }: App): CompiledArrivals {
  const span = { startMs: startS * 1000, stopMs: stopS * 1000 };
  return arrivals.kind === "closed"
    ? { kind: "closed", clients: arrivals.clients, thinkMs: arrivals.thinkS * 1000, ...span }
    : { kind: "open", process: arrivals, ...span };
}

function numbered(groups: readonly { readonly device: Device; readonly count: number }[]): string[] {
  const seen = new Map<string, number>();
  return groups.flatMap(({ device, count }) => {
    const before = seen.get(device.id) ?? 0;
    seen.set(device.id, before + count);
    return Array.from({ length: count }, (_, i) => `${device.id}-${before + i + 1}`);
  });
}
