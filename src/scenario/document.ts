import { z } from "zod";
import { appSchema } from "./app.ts";
import { deviceSchema, modelSchema } from "./catalogEntry.ts";

/** A parameter's value in the document. Its own scheduler says which kind and range each parameter takes. */
export const paramValueSchema = z.union([z.number(), z.string(), z.boolean(), z.array(z.number())]);

/** How delay and accuracy make a request's worth (Fang et al.): the family and its constants. */
export const utilitySchema = z
  .strictObject({
    family: z.enum(["product", "exponential", "weighted", "deadline"]).default("product"),
    d0Ms: z.number().min(0).optional().describe("Full worth up to this delay; half the app's SLO where absent"),
    dMaxMs: z.number().positive().optional().describe("No worth from this delay on; twice the app's SLO where absent"),
    lambda: z.number().min(0).max(1e3).default(0.5).describe("Weight of delay in the weighted family"),
    beta: z.number().min(0).max(1e3).default(1).describe("Penalty of a late answer in the deadline family"),
  })
  .superRefine((utility, ctx) => {
    if (utility.d0Ms !== undefined && utility.dMaxMs !== undefined && utility.dMaxMs <= utility.d0Ms)
      ctx.addIssue({
        code: "custom",
        path: ["dMaxMs"],
        message: `must be > d0Ms, ${utility.d0Ms} (got ${utility.dMaxMs})`,
      });
  });

/** One scheduler to run; the same id may stand twice with different parameters and labels. */
export const schedulerChoiceSchema = z.strictObject({
  id: z.string().min(1),
  params: z.record(z.string(), paramValueSchema).optional(),
  label: z.string().min(1).max(80).optional(),
});

/** A number of equal machines. */
export const fleetEntrySchema = z.strictObject({
  device: z.string().min(1),
  count: z.int().min(1).max(4096),
  pricePerHour: z.number().min(0).max(1e6).optional().describe("Overrides the catalogue"),
});

const unique = (ids: readonly string[]): number => ids.findIndex((id, i) => ids.indexOf(id) < i);

/**
 * The whole scenario document, version 1: what a link carries, a file holds and the command line runs. Output has every
 * default filled in. Unknown fields are faults, so that a misspelt one is never silently ignored.
 */
export const scenarioSchema = z
  .strictObject({
    version: z.literal(1),
    name: z.string().min(1).max(120).default("Untitled"),
    notes: z.string().max(20_000).optional(),
    seed: z.int().min(0).max(4_294_967_295).default(42),
    horizon: z
      .strictObject({
        warmupS: z.number().min(0).max(1e6).default(5),
        durationS: z.number().positive().max(1e6).default(60),
      })
      .prefault({})
      .describe("A request is measured if it arrives in [warmupS, warmupS + durationS)"),
    replications: z.int().min(1).max(1000).default(8),
    onTimeTarget: z.number().min(0.5).max(0.99999).default(0.99).describe("Share within SLO that counts as met"),
    fleet: z.array(fleetEntrySchema).min(1).max(64),
    apps: z.array(appSchema).min(1).max(256),
    utility: utilitySchema.prefault({}),
    schedulers: z.array(schedulerChoiceSchema).max(32).default([]),
    catalog: z
      .strictObject({
        devices: z.array(deviceSchema).default([]),
        models: z.array(modelSchema).default([]),
      })
      .optional()
      .describe("The user's own; an entry with a built-in id replaces it"),
  })
  .superRefine((scenario, ctx) => {
    const twice = unique(scenario.apps.map((app) => app.id));
    if (twice >= 0)
      ctx.addIssue({
        code: "custom",
        path: ["apps", twice, "id"],
        message: `must be unique (got "${scenario.apps[twice]?.id}" twice)`,
      });
  });

/** A number of equal machines of the fleet. */
export type FleetEntry = z.infer<typeof fleetEntrySchema>;
/** One scheduler to run, with its parameters. */
export type SchedulerChoice = z.infer<typeof schedulerChoiceSchema>;
/** A parameter's value. */
export type ParamValue = z.infer<typeof paramValueSchema>;
/** How delay and accuracy make a request's worth. */
export type Utility = z.infer<typeof utilitySchema>;
/** The scenario with every default filled in. */
export type Scenario = z.output<typeof scenarioSchema>;
