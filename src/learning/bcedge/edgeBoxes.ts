import { catalogOf } from "../../catalog/catalog.ts";
import { largestBatch, latencyMs } from "../../catalog/latency.ts";
import type { Device, Model } from "../../scenario/catalogEntry.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { RandomStream } from "../../sim/random.ts";
import { between, logBetween, pick, whole } from "../fang/draws.ts";

/** One edge machine and the models that can run on it. */
export interface EdgeBox {
  readonly device: string;
  readonly models: readonly [Model, ...Model[]];
  /** The scenario's own catalogue, where the box or its models differ from the built-in ones. */
  readonly catalog?: NonNullable<Scenario["catalog"]>;
}

const catalog = catalogOf();
/** Jetson boards on which several batch sizes of several models were measured. */
const BOARDS = ["xavier-nx", "agx-xavier", "orin-nx", "agx-orin"] as const;
/** Slower models than this are no answer that somebody waits for; ms for one request. */
const SLOWEST_MS = 250;
/** Batch durations of a model vary by up to this coefficient of variation. */
const MOST_JITTER = 0.1;

/** A Jetson board of the catalogue with the models that were measured on it, and some jitter of their durations. */
export function measuredBox(stream: RandomStream): EdgeBox {
  const device = pick(stream, BOARDS);
  const cv = between(stream, [0.02, MOST_JITTER]);
  const [first, ...others] = catalog.models
    .filter((model) => latencyMs(model, device, 1) <= SLOWEST_MS)
    .map((model): Model => ({ ...model, service: { distribution: "gamma", cv } }));
  if (first === undefined) throw new RangeError(`The catalogue has no model for ${device}.`);
  return { device, models: [first, ...others], catalog: { devices: [], models: [first, ...others] } };
}

/** A box that nobody made: memory, concurrency and interference around those of Jetsons, eight models of random lines. */
export function inventedBox(stream: RandomStream): EdgeBox {
  const device: Device = {
    id: "invented",
    name: "Invented box",
    kind: "edge",
    memoryMiB: Math.round(logBetween(stream, [1500, 32_768])),
    pricePerHour: 0.02,
    maxConcurrency: whole(stream, [3, 10]),
    interference: between(stream, [0, 0.08]),
  };
  const model = (i: number): Model => {
    const perItemMs = logBetween(stream, [0.4, 25]);
    const maxBatch = pick(stream, [1, 2, 4, 8, 16, 32, 64, 64]);
    const size = logBetween(stream, [10, 700]);
    return {
      id: `invented-${i}`,
      name: `Invented ${i}`,
      task: "invented",
      family: "invented",
      accuracy: 0.8,
      accuracyMetric: "share",
      memoryMiB: Math.round(size),
      activationMiBPerItem: Math.round(size * between(stream, [0, 0.2])),
      profiles: { invented: { baseMs: perItemMs * logBetween(stream, [0.3, 30]), perItemMs, maxBatch } },
      service: { distribution: "gamma", cv: between(stream, [0.02, 2 * MOST_JITTER]) },
    };
  };
  const models: [Model, ...Model[]] = [model(1), ...[2, 3, 4, 5, 6, 7, 8].map(model)];
  const fitting = models.filter((each) => fits(each, device));
  const [first = models[0], ...others] = fitting;
  return { device: device.id, models: [first, ...others], catalog: { devices: [device], models } };
}

function fits(model: Model, device: Device): boolean {
  const profile = model.profiles[device.id];
  const most = profile === undefined ? 0 : largestBatch(profile);
  return (model.memoryMiB ?? 0) + (model.activationMiBPerItem ?? 0) * most <= device.memoryMiB;
}
