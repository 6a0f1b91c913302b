import fc from "fast-check";
import type { OpenArrivals } from "../../src/sim/arrivals/index.ts";

// Whole numbers divided: doubles of fast-check are mostly near their least, which would make every scenario idle.
const ratePerS = fc.integer({ min: 10, max: 6000 }).map((tenths) => tenths / 10);
const stayS = fc.integer({ min: 1, max: 200 }).map((hundredths) => hundredths / 100);
const scale = fc.double({ min: 0.2, max: 3, noNaN: true });
/** Hundredths of a second, so that times coincide with each other and with the edges of windows. */
const timesS = fc
  .array(fc.nat(200), { minLength: 1, maxLength: 20 })
  .map((times) => times.sort((a, b) => a - b).map((time) => time / 100));

/** Arrivals of any kind that can be run, at 1 to 600 requests a second. */
export const openArrivals: fc.Arbitrary<OpenArrivals> = fc.oneof(
  fc.record({ kind: fc.constant("constant"), ratePerS: fc.oneof(ratePerS, fc.constantFrom(10, 100, 200)) }),
  fc.record({ kind: fc.constant("poisson"), ratePerS }),
  fc.record({ kind: fc.constant("gamma"), ratePerS, cv: fc.double({ min: 0.05, max: 20, noNaN: true }) }),
  fc.record({
    kind: fc.constant("onoff"),
    onRatePerS: ratePerS,
    offRatePerS: fc.oneof(fc.constant(0), ratePerS),
    meanOnS: stayS,
    meanOffS: stayS,
  }),
  fc.record({
    kind: fc.constant("sine"),
    meanRatePerS: ratePerS,
    amplitude: fc.double({ min: 0, max: 1, noNaN: true }),
    periodS: stayS,
  }),
  fc.record({ kind: fc.constant("trace"), timesS, scale }),
  fc.record({
    kind: fc.constant("trace"),
    ratesPerS: fc
      .array(fc.oneof(fc.constant(0), ratePerS), { minLength: 1, maxLength: 10 })
      .filter((rates) => rates.some((rate) => rate > 0)),
    binS: stayS,
    scale,
  }),
);
