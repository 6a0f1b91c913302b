import { largestBatch, latencyMs } from "../../catalog/latency.ts";
import type { App } from "../../scenario/app.ts";
import type { Arrivals } from "../../scenario/arrivals.ts";
import type { Model } from "../../scenario/catalogEntry.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { RandomStream } from "../../sim/random.ts";
import { between, type Range, whole } from "./draws.ts";
import { inventedHardware } from "./inventedHardware.ts";
import { measuredHardware } from "./measuredHardware.ts";

/** What random scenarios are drawn from. */
export interface Ranges {
  /** Apps, each with a queue of its own. */
  readonly apps: Range;
  readonly devices: Range;
  /** Σ over apps of arrival rate ÷ what the fleet would serve of that app alone, with its fastest variant in its largest batches. */
  readonly load: Range;
  /** Requests in the measured window; up to twice as many where the longest SLO asks for it. */
  readonly requests: number;
}

/** Devices, and families of models: each family holds a task's variants, any of which may answer. */
export interface Hardware {
  readonly fleet: Scenario["fleet"];
  readonly families: readonly (readonly Model[])[];
  /** The scenario's own catalogue, where the hardware is invented. */
  readonly catalog?: Scenario["catalog"];
}

/** The largest batch that load is reckoned by: larger ones seldom fit an SLO. */
const LARGEST = 8;
/** SLOs of a scenario are drawn again while they lie further than this factor from its centre, but only so often. */
const SPREAD = 5;
const TRIES = 40;
const KINDS = ["poisson", "gamma", "onoff"] as const;

/**
 * A random serving scenario: half on catalogue hardware, half on invented hardware; half with variants. SLOs are 2 to 6
 * times a batch of eight on one of the fleet's devices; arrivals are Poisson, bursty gaps, or bursts.
 */
export function drawScenario(stream: RandomStream, ranges: Ranges, name: string): Scenario {
  const devices = whole(stream, ranges.devices);
  const draw = stream.uniform() < 0.5 ? measuredHardware : inventedHardware;
  const hardware = draw(stream, devices);
  const most = stream.uniform() < 0.5 ? 1 : 4;
  const shares = Array.from({ length: whole(stream, ranges.apps) }, () => 0.2 + stream.uniform());
  const total = shares.reduce((sum, share) => sum + share, 0);
  const load = between(stream, ranges.load);
  const centreMs = drawApp(stream, hardware, "", most, 1).app.sloMs;
  const apps = shares.map((share, i) => {
    let drawn = drawApp(stream, hardware, `app-${i}`, most, (load * share) / total);
    for (let tries = 0; tries < TRIES && ratio(drawn.app.sloMs, centreMs) > SPREAD; tries++)
      drawn = drawApp(stream, hardware, `app-${i}`, most, (load * share) / total);
    return drawn;
  });
  const ratePerS = apps.reduce((sum, app) => sum + app.ratePerS, 0);
  const longestS = Math.max(...apps.map(({ app }) => app.sloMs)) / 1000;
  const warmupS = 3 * longestS;
  return {
    version: 1,
    name,
    notes: "",
    seed: stream.bits(),
    horizon: {
      warmupS,
      durationS: Math.min(Math.max(1, (15 * longestS * ratePerS) / ranges.requests), 2) * (ranges.requests / ratePerS),
    },
    replications: 1,
    onTimeTarget: 0.99,
    fleet: hardware.fleet,
    apps: apps.map(({ app }) => app),
    utility: { family: "product", lambda: 0.5, beta: 1 },
    schedulers: [],
    ...(hardware.catalog === undefined ? {} : { catalog: hardware.catalog }),
  };
}

function drawApp(stream: RandomStream, { fleet, families }: Hardware, id: string, most: number, load: number) {
  const family = families[whole(stream, [0, families.length - 1])] ?? [];
  const from = whole(stream, [0, family.length - 1]);
  const count = whole(stream, [1, Math.min(most, family.length)]);
  const variants = Array.from({ length: count }, (_, i) => family[(from + i) % family.length]).flatMap(
    (model) => model ?? [],
  );
  const kinds = fleet.map(({ device }) => device);
  const reference = variants[whole(stream, [0, variants.length - 1])];
  const possible = kinds.filter((kind) => reference !== undefined && Number.isFinite(latencyMs(reference, kind, 1)));
  const kind = possible[whole(stream, [0, possible.length - 1])];
  const eightMs =
    reference === undefined || kind === undefined
      ? 1
      : latencyMs(reference, kind, Math.min(8, largest(reference, kind)));
  const sloMs = eightMs * between(stream, [2, 6]);
  const ratePerS =
    1000 * load * fleet.reduce((sum, { device, count: n }) => sum + n * fastestPerMs(variants, device), 0);
  const app: App = {
    id,
    sloMs,
    weight: 1,
    arrivals: drawArrivals(stream, ratePerS, sloMs / 1000),
    ...(variants.length > 1 ? { variants: variants.map((model) => model.id) } : { model: variants[0]?.id ?? "" }),
  };
  return { app, ratePerS };
}

function drawArrivals(stream: RandomStream, ratePerS: number, sloS: number): Arrivals {
  const kind = KINDS[whole(stream, [0, KINDS.length - 1])] ?? "poisson";
  if (kind === "poisson") return { kind, ratePerS };
  if (kind === "gamma") return { kind, ratePerS, cv: between(stream, [1.2, 3]) };
  // Bursts of twice the mean rate, from one SLO to twenty long.
  const meanOnS = sloS * between(stream, [1, 20]);
  const ratio = between(stream, [0.1, 0.6]);
  const onRatePerS = (2 * ratePerS) / (1 + ratio);
  return { kind, onRatePerS, offRatePerS: ratio * onRatePerS, meanOnS, meanOffS: meanOnS };
}

function ratio(a: number, b: number): number {
  return a > b ? a / b : b / a;
}

function largest(model: Model, device: string): number {
  const profile = model.profiles[device];
  return profile === undefined ? 0 : Math.min(LARGEST, largestBatch(profile));
}

/** Requests per ms of a device that serves only the fastest of the variants, in its best batches. */
function fastestPerMs(variants: readonly Model[], device: string): number {
  let rate = 0;
  for (const model of variants)
    for (let batch = 1; batch <= largest(model, device); batch++)
      rate = Math.max(rate, batch / latencyMs(model, device, batch));
  return rate;
}
