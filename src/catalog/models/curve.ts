import type { TableProfile } from "../../scenario/catalogEntry.ts";
import type { Provenance } from "./provenance.ts";

/**
 * A measured curve: the milliseconds of each batch size, sizes ascending. A point that a larger batch undercuts is left
 * out, for it holds a warm-up or noise: its batch could be padded to the larger size and be done sooner.
 */
export function measured(
  provenance: Provenance,
  sizes: readonly number[],
  latenciesMs: readonly number[],
): TableProfile {
  const kept = sizes.flatMap((size, i) => {
    const ms = latenciesMs[i] ?? Number.NaN;
    return latenciesMs.slice(i + 1).every((later) => ms < later) ? [{ size, ms }] : [];
  });
  return { batch: kept.map(({ size }) => size), latencyMs: kept.map(({ ms }) => ms), ...provenance };
}

const doubling = (count: number): number[] => Array.from({ length: count }, (_, i) => 2 ** i);

/** A measured curve at batches 1, 2, 4, 8 and so on. */
export function doublingCurve(provenance: Provenance, latenciesMs: readonly number[]): TableProfile {
  return measured(provenance, doubling(latenciesMs.length), latenciesMs);
}

/** A curve published as items a second at batches 1, 2, 4, 8 and so on, one batch at a time: milliseconds = batch ÷ rate. */
export function doublingThroughput(provenance: Provenance, itemsPerS: readonly number[]): TableProfile {
  return doublingCurve(
    provenance,
    itemsPerS.map((rate, i) => Number(((1000 * 2 ** i) / rate).toFixed(3))),
  );
}

/** One measured batch of one item: the only size that may run. */
export function single(provenance: Provenance, latencyMs: number): TableProfile {
  return measured(provenance, [1], [latencyMs]);
}
