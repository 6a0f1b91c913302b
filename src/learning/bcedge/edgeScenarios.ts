import { largestBatch, latencyMs } from "../../catalog/latency.ts";
import type { App } from "../../scenario/app.ts";
import type { Arrivals } from "../../scenario/arrivals.ts";
import type { Model } from "../../scenario/catalogEntry.ts";
import type { Scenario } from "../../scenario/document.ts";
import { RandomStream } from "../../sim/random.ts";
import { between, logBetween, pick, type Range, whole } from "../fang/draws.ts";
import { type EdgeBox, inventedBox, measuredBox } from "./edgeBoxes.ts";

/** What random edge scenarios are drawn from. */
export interface EdgeRanges {
  readonly apps: Range;
  /** Σ over apps of arrival rate ÷ the rate that the largest batches of its model could carry alone. */
  readonly load: Range;
  /** Share of the scenarios whose box and models nobody measured, so that a policy does not learn the catalogue by heart. */
  readonly invented: number;
  /** Length of the measured window in the longest SLOs, and in seconds at least. */
  readonly sloLengths: number;
  readonly leastS: number;
}

/** Training: wider on every side than what is judged. */
export const TRAINING: EdgeRanges = { apps: [1, 12], load: [0.2, 0.8], invented: 0.5, sloLengths: 20, leastS: 2 };
/** Checkpoints are judged on these: the larger half of the boxes, where policies differ most. */
export const VALIDATION: EdgeRanges = { apps: [4, 10], load: [0.3, 0.65], invented: 0.25, sloLengths: 30, leastS: 10 };
/** What is reported: measured boxes and models alone. */
export const EVALUATION: EdgeRanges = { apps: [2, 10], load: [0.3, 0.65], invented: 0, sloLengths: 30, leastS: 30 };

/** Training begins below this; the next two begin ranges of their own, so that nothing judged was ever trained on. */
export const TRAINING_SEEDS = 2_900_000_000;
export const VALIDATION_SEEDS = 3_000_000_000;
export const EVALUATION_SEEDS = 3_500_000_000;

/** SLOs of the paper's six models in ms, as remembered. A box scales all of its apps' alike, each app a little on its own. */
const SLOS_MS = [138, 86, 58, 93, 66, 114] as const;
const BOX_SCALE: Range = [0.5, 2];
const APP_SCALE: Range = [0.8, 1.25];
/** A model is asked for an SLO that is so many times its batch of one at least. */
const LEAST_SLO = 3;
const KINDS = ["poisson", "poisson", "gamma", "onoff", "sine"] as const;

/** Scenario number `seed`: one edge box with a model per app. It depends on nothing but what is given. */
export function drawEdgeScenario(seed: number, ranges: EdgeRanges): Scenario {
  const stream = new RandomStream(seed, "edge");
  const box = stream.uniform() < ranges.invented ? inventedBox(stream) : measuredBox(stream);
  const shares = Array.from({ length: whole(stream, ranges.apps) }, () => 0.2 + stream.uniform());
  const total = shares.reduce((sum, share) => sum + share, 0);
  const load = between(stream, ranges.load);
  const scale = logBetween(stream, BOX_SCALE);
  const apps = shares.map((share, i) => drawApp(stream, box, `app-${i + 1}`, scale, (load * share) / total));
  const longestS = Math.max(...apps.map(({ sloMs }) => sloMs)) / 1000;
  return {
    version: 1,
    name: `Edge box ${seed}`,
    seed: stream.bits(),
    horizon: { warmupS: 3 * longestS, durationS: Math.max(ranges.leastS, ranges.sloLengths * longestS) },
    replications: 1,
    onTimeTarget: 0.99,
    fleet: [{ device: box.device, count: 1 }],
    apps,
    utility: { family: "product", lambda: 0.5, beta: 1 },
    schedulers: [],
    ...(box.catalog === undefined ? {} : { catalog: box.catalog }),
  };
}

function drawApp(stream: RandomStream, { device, models }: EdgeBox, id: string, scale: number, load: number): App {
  const wantedMs = pick(stream, SLOS_MS) * scale * logBetween(stream, APP_SCALE);
  const inTime = models.filter((model) => LEAST_SLO * latencyMs(model, device, 1) <= wantedMs);
  const [first = models[0], ...others] = inTime;
  const model = pick(stream, [first, ...others]);
  const sloMs = Math.max(wantedMs, LEAST_SLO * latencyMs(model, device, 1));
  const most = largestBatch(model.profiles[device] ?? { baseMs: 0, perItemMs: 0, maxBatch: 0 });
  const ratePerS = 1000 * load * highestPerMs(model, device, most);
  return { id, sloMs, weight: 1, model: model.id, arrivals: drawArrivals(stream, ratePerS, sloMs / 1000) };
}

/** Independent users, bursty gaps, bursts of twice the mean rate for 2 to 20 SLOs, or a swing of half the rate. */
function drawArrivals(stream: RandomStream, ratePerS: number, sloS: number): Arrivals {
  const kind = pick(stream, KINDS);
  if (kind === "poisson") return { kind, ratePerS };
  if (kind === "gamma") return { kind, ratePerS, cv: between(stream, [0.5, 2]) };
  const lengthS = sloS * between(stream, [2, 20]);
  if (kind === "sine")
    return { kind, meanRatePerS: ratePerS, amplitude: between(stream, [0.2, 0.6]), periodS: 2 * lengthS };
  const ratio = between(stream, [0.2, 0.7]);
  const onRatePerS = (2 * ratePerS) / (1 + ratio);
  return { kind, onRatePerS, offRatePerS: ratio * onRatePerS, meanOnS: lengthS, meanOffS: lengthS };
}

function highestPerMs(model: Model, device: string, most: number): number {
  let rate = 0;
  for (let batch = 1; batch <= most; batch++) rate = Math.max(rate, batch / latencyMs(model, device, batch));
  return rate;
}
