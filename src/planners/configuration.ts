import { latencyMs } from "../catalog/latency.ts";
import type { Device, Model } from "../scenario/catalogEntry.ts";
import { largestRunnable } from "../sim/compileTables.ts";

/** A kind of machine that can be rented, in any number, at a price. */
export interface Offer {
  readonly device: Device;
  readonly pricePerHour: number;
}

/** One way to run a module: a batch size on a kind of machine (Harpagon's c = (b, d, hardware, p)). */
export interface Configuration {
  readonly device: string;
  readonly batch: number;
  /** Time of one batch: d. */
  readonly durationS: number;
  readonly pricePerHour: number;
  /** Throughput of a machine that is never idle: t = b ÷ d. */
  readonly ratePerS: number;
  /** Price of each request a second at that throughput: p ÷ t, the reciprocal of Harpagon's throughput-cost ratio. */
  readonly pricePerRate: number;
}

/** A configuration from its batch, duration and price. */
export function configuration(
  batch: number,
  durationS: number,
  pricePerHour: number,
  device = "machine",
): Configuration {
  const ratePerS = batch / durationS;
  return { device, batch, durationS, pricePerHour, ratePerS, pricePerRate: pricePerHour / ratePerS };
}

/**
 * Every configuration of a model on the machines on offer, the best throughput for its price first: batches of 1, 2, 4 …
 * from the smallest that was measured to the largest that was measured, fits into memory and is at most `maxBatch`.
 * Between measured points a duration is interpolated, as in the simulation.
 */
export function configurationsOf(model: Model, offers: readonly Offer[], maxBatch: number): readonly Configuration[] {
  return offers
    .flatMap(({ device, pricePerHour }) => {
      const largest = Math.min(largestRunnable(model, device), maxBatch);
      return doublingTo(largest).map((batch) =>
        configuration(batch, latencyMs(model, device.id, batch) / 1000, pricePerHour, device.id),
      );
    })
    .sort(byPricePerRate);
}

/** Order of Harpagon's dispatcher: best throughput for its price first, then the shorter batch. */
export function byPricePerRate(a: Configuration, b: Configuration): number {
  return a.pricePerRate - b.pricePerRate || a.durationS - b.durationS;
}

function doublingTo(largest: number): readonly number[] {
  const sizes: number[] = [];
  for (let batch = 1; batch <= largest; batch *= 2) sizes.push(batch);
  return sizes;
}
