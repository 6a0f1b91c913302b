import type { Merged } from "./merge.ts";
import type { TimeSeries } from "./result.ts";
import type { Spread } from "./spread.ts";
import { p95OfSlo } from "./tailOverTime.ts";

/** How some apps fared over time, by arrival time: one app, or all of them together as multiples of their own SLOs. */
export function seriesOf(merged: Merged, apps: readonly number[]): TimeSeries {
  const { compiled, replications } = merged;
  const { bins, binMs } = compiled;
  const binS = binMs / 1000;
  const [only = 0] = apps;
  // Spreads have a row per app, and after them one of all apps together.
  const row = apps.length === 1 ? only : compiled.apps;
  const sum = (counts: Float64Array | Uint32Array, bin: number): number =>
    apps.reduce((sofar, app) => sofar + counts[app * bins + bin]!, 0);
  const series = (value: (bin: number) => number): Float64Array =>
    Float64Array.from({ length: bins }, (_, bin) => value(bin));
  const halfWidths = (spread: Spread, factor = 1): Float64Array =>
    series((bin) => spread.halfWidth(row * bins + bin) * factor);
  return {
    binS,
    offeredRps: series((bin) => sum(merged.arrivedPerBin, bin) / (binS * replications)),
    goodputRps: series((bin) => sum(merged.seriesGood, bin) / (binS * replications)),
    inSystem: series((bin) => sum(merged.inSystemPerBin, bin) / replications),
    p95OfSlo: p95OfSlo(compiled, merged.seriesLatency, apps),
    ci95: {
      goodputRps: halfWidths(merged.goodSpread, 1 / binS),
      inSystem: halfWidths(merged.inSystemSpread),
      p95OfSlo: halfWidths(merged.p95Spread),
    },
  };
}
