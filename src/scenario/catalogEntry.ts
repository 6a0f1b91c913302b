import { z } from "zod";

/** Where a figure comes from. Built-in entries fill all of it; a person's own entry may say as much as it knows. */
const provenance = {
  source: z.string().optional().describe("Who measured it, and where it was published"),
  licence: z.string().optional().describe("Licence of the published figures, as an SPDX id where one exists"),
  date: z.string().optional().describe("When the figures were published or quoted: YYYY, YYYY-MM or YYYY-MM-DD"),
  note: z.string().optional().describe('What a reader must know, such as "fitted from two points"'),
};

const identifier = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]*$/i)
  .describe("Letters, digits, dot, hyphen and underscore");

/** Latency by batch size, measured: linear between points, never extrapolated, so the last batch is the largest. */
export const tableProfileSchema = z.strictObject({
  batch: z.array(z.int().min(1).max(4096)).min(1).describe("Batch sizes, ascending"),
  latencyMs: z.array(z.number().positive()).min(1).describe("Latency of one batch, one value for each batch size"),
  ...provenance,
});

/** Latency by batch size as a straight line: baseMs + perItemMs × batch, up to maxBatch. */
export const linearProfileSchema = z.strictObject({
  baseMs: z.number().min(0),
  perItemMs: z.number().positive(),
  maxBatch: z.int().min(1).max(4096),
  ...provenance,
});

/** How long one batch of a model takes on one device. */
export const profileSchema = z.union([tableProfileSchema, linearProfileSchema]).superRefine((profile, ctx) => {
  if (!("batch" in profile)) return;
  if (profile.batch.length !== profile.latencyMs.length)
    ctx.addIssue({
      code: "custom",
      path: ["latencyMs"],
      message: `needs one value for each of the ${profile.batch.length} batch sizes (got ${profile.latencyMs.length})`,
    });
  profile.batch.forEach((batch, i) => {
    const before = profile.batch[i - 1];
    if (before !== undefined && batch <= before)
      ctx.addIssue({
        code: "custom",
        path: ["batch", i],
        message: `must be > ${before}, the size before (got ${batch})`,
      });
  });
});

/** How one batch's duration varies around the profile's latency. `cv` is standard deviation ÷ mean. */
export const serviceSchema = z.strictObject({
  distribution: z.enum(["deterministic", "exponential", "lognormal", "gamma"]),
  cv: z.number().min(0).max(10).optional().describe("Ignored by deterministic (0) and exponential (1)"),
});

/** One kind of machine. Capacity is in MiB, price in US dollars an hour, power in watts at full load. */
export const deviceSchema = z.strictObject({
  id: identifier,
  name: z.string().min(1),
  kind: z.enum(["gpu", "cpu", "edge"]),
  memoryMiB: z.number().positive(),
  pricePerHour: z.number().min(0),
  powerW: z.number().positive().optional(),
  maxConcurrency: z.int().min(1).max(64).optional().describe("Batches that may run at once"),
  interference: z.number().min(0).max(5).optional().describe("k in the slow-down 1 + k·(n−1) of n batches at once"),
  ...provenance,
});

/** One DNN: what it answers, how well, and how long a batch takes on each device that was measured. */
export const modelSchema = z.strictObject({
  id: identifier,
  name: z.string().min(1),
  task: z.string().min(1),
  family: z.string().min(1),
  accuracy: z.number().min(0).max(1).describe("Share, so 0.761 for 76.1 %"),
  accuracyMetric: z.string().min(1).describe("What accuracy measures, such as ImageNet top-1"),
  memoryMiB: z.number().min(0).optional(),
  activationMiBPerItem: z.number().min(0).optional(),
  profiles: z.record(z.string(), profileSchema).describe("Profile for each device id"),
  service: serviceSchema.optional(),
  ...provenance,
});

export type TableProfile = z.infer<typeof tableProfileSchema>;
export type LinearProfile = z.infer<typeof linearProfileSchema>;
/** Latency of a batch on one device: measured points or a straight line. */
export type Profile = z.infer<typeof profileSchema>;
/** Distribution of a batch's duration around its profile. */
export type Service = z.infer<typeof serviceSchema>;
/** A kind of machine, as in the catalogue or in a scenario's own `catalog.devices`. */
export type Device = z.infer<typeof deviceSchema>;
/** A DNN with its measured profiles, as in the catalogue or in a scenario's own `catalog.models`. */
export type Model = z.infer<typeof modelSchema>;
