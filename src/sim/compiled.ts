import type { OpenArrivals } from "./arrivals/index.ts";

/** Worth families of Fang et al. as numbers for the event loop, in the order of the schema. */
export const PRODUCT = 0;
export const EXPONENTIAL_WORTH = 1;
export const WEIGHTED = 2;
export const DEADLINE = 3;

/** Worth of a request by delay and accuracy, with its constants; per-app arrays are in ms. */
export interface CompiledUtility {
  readonly family: number;
  readonly lambda: number;
  readonly beta: number;
  readonly d0Ms: Float64Array;
  readonly dMaxMs: Float64Array;
  /** Delay from which on no answer can be worth more than nothing; Infinity where the family never gets there. */
  readonly uselessAfterMs: Float64Array;
}

/**
 * A scenario as the event loop wants it: ids turned into indices, tables into typed arrays. Devices are numbered in fleet
 * order; those of one fleet entry are equal, stand together and form a group. Every app has one queue.
 * Read-only by agreement: typed arrays can't say so.
 */
export interface Compiled {
  readonly apps: number;
  readonly devices: number;
  readonly groups: number;
  readonly models: number;

  readonly appIds: readonly string[];
  readonly modelIds: readonly string[];
  /** Public id of a device: its kind and its number among its kind, `t4-2`; also the name of its service stream. */
  readonly deviceIds: readonly string[];
  /** Catalogue id of each group's device. */
  readonly groupDevice: readonly string[];

  readonly arrivals: readonly { readonly process: OpenArrivals; readonly startMs: number; readonly stopMs: number }[];
  readonly sloMs: Float64Array;
  readonly qoeTargetMs: Float64Array;
  readonly queueCapacity: Float64Array;

  /** Models that may answer app a: `variantModel[variantStart[a] .. variantStart[a + 1])`, most accurate first. */
  readonly variantStart: Int32Array;
  readonly variantModel: Int32Array;
  readonly accuracy: Float64Array;
  readonly serviceKind: Int32Array;
  readonly serviceShape: Float64Array;

  readonly groupOf: Int32Array;
  readonly groupFirst: Int32Array;
  readonly groupCount: Int32Array;
  readonly pricePerHour: Float64Array;
  /** W at full load; NaN where unknown. */
  readonly powerW: Float64Array;

  /** Entries per (group, model) in `latencyMs`: the largest batch of any profile, plus one. */
  readonly stride: number;
  /** Batch duration in ms at `(group × models + model) × stride + batch`; Infinity where that batch was not measured. */
  readonly latencyMs: Float64Array;
  /** Largest measured batch at `group × models + model`; 0 where the model has no profile there. */
  readonly largestBatch: Int32Array;
  /** Shortest possible batch of an app anywhere in the fleet, in ms: what no scheduler can go below. */
  readonly fastestMs: Float64Array;

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
