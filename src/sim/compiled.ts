import type { OpenArrivals } from "./arrivals/index.ts";
import type { CompiledPipeline } from "./compilePipeline.ts";

/** Worth families of Fang et al. as numbers for the event loop, in the order of the schema. */
export const PRODUCT = 0;
export const EXPONENTIAL_WORTH = 1;
export const WEIGHTED = 2;
export const DEADLINE = 3;

/** Worth of a request by delay and accuracy, with its constants; arrays are per app, in ms. */
export interface CompiledUtility {
  readonly family: number;
  readonly lambda: number;
  readonly beta: number;
  readonly d0Ms: Float64Array;
  readonly dMaxMs: Float64Array;
  /** Delay from which on no answer can be worth more than nothing; Infinity where the family never gets there. */
  readonly uselessAfterMs: Float64Array;
}

/** How an app's requests come: by themselves, or from clients that wait for their answers. */
export type CompiledArrivals =
  | { readonly kind: "open"; readonly process: OpenArrivals; readonly startMs: number; readonly stopMs: number }
  | {
      readonly kind: "closed";
      readonly clients: number;
      readonly thinkMs: number;
      readonly startMs: number;
      readonly stopMs: number;
    };

/**
 * A scenario as the event loop wants it: ids turned into indices, tables into typed arrays. Devices are numbered in fleet
 * order; those of one fleet entry are equal, stand together and form a group. An app has one queue, a pipeline one for
 * each module. Read-only by agreement: typed arrays can't say so.
 */
export interface Compiled {
  readonly apps: number;
  readonly queues: number;
  readonly devices: number;
  readonly groups: number;
  readonly models: number;

  readonly appIds: readonly string[];
  readonly modelIds: readonly string[];
  /** Public id of a device: its kind and its number among its kind, `t4-2`; also the name of its service stream. */
  readonly deviceIds: readonly string[];
  /** Catalogue id of each group's device. */
  readonly groupDevice: readonly string[];

  readonly arrivals: readonly CompiledArrivals[];
  readonly sloMs: Float64Array;
  readonly qoeTargetMs: Float64Array;
  /** Per queue: requests that may wait. */
  readonly queueCapacity: Float64Array;

  /** App of each queue, and its SLO. */
  readonly queueApp: Int32Array;
  readonly queueSloMs: Float64Array;
  /** Module that each queue serves, by its place in the app's pipeline; 0 for other apps. */
  readonly queueModule: Int32Array;
  /** Queue in which an app's requests wait; −1 for a pipeline. */
  readonly entryQueue: Int32Array;
  /** Graph of modules of each app that is a pipeline. */
  readonly pipelines: readonly (CompiledPipeline | null)[];
  /** Time in ms that the rest of a pipeline takes at least once a queue's batch is done; 0 for other apps. */
  readonly restMs: Float64Array;
  /** Shortest possible batch of a queue anywhere in the fleet, in ms: what no scheduler can go below. */
  readonly fastestMs: Float64Array;

  /** Models that may answer queue q: `variantModel[variantStart[q] .. variantStart[q + 1])`, most accurate first. */
  readonly variantStart: Int32Array;
  readonly variantModel: Int32Array;
  readonly accuracy: Float64Array;
  readonly serviceKind: Int32Array;
  readonly serviceShape: Float64Array;
  readonly modelMiB: Float64Array;
  readonly activationMiB: Float64Array;

  readonly groupOf: Int32Array;
  readonly groupFirst: Int32Array;
  readonly groupCount: Int32Array;
  readonly memoryMiB: Float64Array;
  readonly maxConcurrency: Int32Array;
  readonly interference: Float64Array;
  readonly pricePerHour: Float64Array;
  /** W at full load; NaN where unknown. */
  readonly powerW: Float64Array;

  /** Entries per (group, model) in the tables: the largest batch of any profile, plus one. */
  readonly stride: number;
  /** Batch duration in ms at `(group × models + model) × stride + batch`; Infinity where that batch can't run. */
  readonly latencyMs: Float64Array;
  /** Share of the device that such a batch demands, 0..1: its throughput ÷ the highest of that model there. */
  readonly demand: Float64Array;
  /** Largest batch at `group × models + model` that was measured and fits into memory; 0 where the model can't run. */
  readonly largestBatch: Int32Array;

  readonly utility: CompiledUtility;

  readonly warmupMs: number;
  /** End of the window in which arriving requests are measured. */
  readonly windowEndMs: number;
  /** The clock runs on to here at the latest, under load, to let measured requests be answered. */
  readonly drainEndMs: number;
  /** Time series: bins of this width over the whole horizon, warm-up included. */
  readonly binMs: number;
  readonly bins: number;
}
