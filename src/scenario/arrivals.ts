import { z } from "zod";

const ratePerS = z.number().positive().max(1e6).describe("Requests a second");
const durationS = z.number().positive().max(1e6);

/** Evenly spaced requests. */
const constantSchema = z.strictObject({
  kind: z.literal("constant"),
  ratePerS,
});
/** Independent exponential gaps: many users who do not know of each other. */
const poissonSchema = z.strictObject({ kind: z.literal("poisson"), ratePerS });
/** Gamma-distributed gaps: cv below 1 is smoother than Poisson, above 1 burstier. */
const gammaSchema = z.strictObject({
  kind: z.literal("gamma"),
  ratePerS,
  cv: z.number().min(0.05).max(20),
});
/** Two states with exponential stays, Poisson within each: bursts. */
const onoffSchema = z.strictObject({
  kind: z.literal("onoff"),
  onRatePerS: ratePerS,
  offRatePerS: z.number().min(0).max(1e6),
  meanOnS: durationS,
  meanOffS: durationS,
});
/** Poisson whose rate swings around its mean: rate(t) = mean × (1 + amplitude × sin(2πt ÷ period)). */
const sineSchema = z.strictObject({
  kind: z.literal("sine"),
  meanRatePerS: ratePerS,
  amplitude: z.number().min(0).max(1),
  periodS: durationS,
});
/** Recorded arrival times, repeated when the horizon is longer. */
const traceTimesSchema = z
  .strictObject({
    kind: z.literal("trace"),
    timesS: z.array(z.number().min(0)).min(1).describe("Arrival times in seconds, ascending"),
    scale: z.number().positive().max(1e4).optional().describe("Multiplies the rate"),
  })
  .superRefine(({ timesS }, ctx) => {
    const late = timesS.findIndex((time, i) => time < (timesS[i - 1] ?? 0));
    if (late < 0) return;
    const message = `must not be before the time above it (got ${timesS[late]} after ${timesS[late - 1]})`;
    ctx.addIssue({ code: "custom", path: ["timesS", late], message });
  });
/** Recorded rates per bin, Poisson within each bin, repeated when the horizon is longer. */
const traceRatesSchema = z
  .strictObject({
    kind: z.literal("trace"),
    ratesPerS: z.array(z.number().min(0).max(1e6)).min(1),
    binS: durationS,
    scale: z.number().positive().max(1e4).optional().describe("Multiplies the rate"),
  })
  .superRefine(({ ratesPerS }, ctx) => {
    if (ratesPerS.every((rate) => rate === 0))
      ctx.addIssue({
        code: "custom",
        path: ["ratesPerS"],
        message: "must have a rate above 0 in some bin",
      });
  });
/** A fixed number of clients, each of which sends its next request a think time after its last answer. */
const closedSchema = z.strictObject({
  kind: z.literal("closed"),
  clients: z.int().min(1).max(100_000),
  thinkS: z.number().min(0).max(1e5),
});

/** How the requests of one app arrive. */
export const arrivalsSchema = z.union([
  z.discriminatedUnion("kind", [constantSchema, poissonSchema, gammaSchema, onoffSchema, sineSchema, closedSchema]),
  traceTimesSchema,
  traceRatesSchema,
]);

/** How the requests of one app arrive: one of seven kinds, told apart by `kind`. */
export type Arrivals = z.infer<typeof arrivalsSchema>;
/** The name of an arrival process. */
export type ArrivalKind = Arrivals["kind"];
/** The fields of one arrival kind. */
export type ArrivalsOf<K extends ArrivalKind> = Extract<Arrivals, { kind: K }>;

export { meanRatePerS } from "./meanRate.ts";
