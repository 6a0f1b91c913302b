import { z } from "zod";
import { arrivalsSchema } from "./arrivals.ts";

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .describe("Letters, digits, dot, hyphen and underscore; unique within the scenario");

const common = {
  id,
  name: z.string().min(1).max(80).optional().describe("What people read; the id where absent"),
  sloMs: z.number().positive().max(1e9).describe("A request is on time when answered within this, end to end"),
  qoeTargetMs: z.number().positive().max(1e9).optional().describe("Target response time of DQoES; sloMs where absent"),
  weight: z.number().positive().max(1e6).default(1),
  arrivals: arrivalsSchema,
  queueCapacity: z.int().min(1).max(1e6).optional().describe("Requests that may wait; more are dropped"),
  startS: z.number().min(0).max(1e6).optional().describe("Arrivals begin; 0 where absent"),
  stopS: z.number().positive().max(1e6).optional().describe("Arrivals end; the horizon where absent"),
};

/** One step of a pipeline. `fanout` is the mean number of its requests per request of the step before. */
export const moduleSchema = z.strictObject({
  id,
  model: z.string().min(1),
  after: z.array(z.string()).optional(),
  fanout: z.number().positive().max(100).optional(),
});

/** Every request is answered by one model. */
const singleAppSchema = z.strictObject({ ...common, model: z.string().min(1) });
/** Any of several models may answer; they differ in accuracy and delay, and the scheduler chooses. */
const variantsAppSchema = z.strictObject({
  ...common,
  variants: z.array(z.string().min(1)).min(1).max(64),
});
/** A directed acyclic graph of models; sloMs is end to end. */
const modulesAppSchema = z.strictObject({
  ...common,
  modules: z.array(moduleSchema).min(1).max(32),
});

/** One application: where its requests come from, when an answer is on time, and which models answer. */
export const appSchema = z.union([singleAppSchema, variantsAppSchema, modulesAppSchema]).superRefine((app, ctx) => {
  if (app.stopS !== undefined && app.stopS <= (app.startS ?? 0))
    ctx.addIssue({
      code: "custom",
      path: ["stopS"],
      message: `must be > startS (got ${app.stopS})`,
    });
  if (!("modules" in app)) return;
  const known = new Set<string>();
  app.modules.forEach((module, i) => {
    if (known.has(module.id))
      ctx.addIssue({
        code: "custom",
        path: ["modules", i, "id"],
        message: `must be unique (got "${module.id}" twice)`,
      });
    module.after?.forEach((before, k) => {
      if (!known.has(before))
        ctx.addIssue({
          code: "custom",
          path: ["modules", i, "after", k],
          message: `must name a module listed above (got "${before}")`,
        });
    });
    known.add(module.id);
  });
});

/** One step of a pipeline. */
export type Module = z.infer<typeof moduleSchema>;
/** One application, answered by one model, by any of several variants, or by a pipeline of modules. */
export type App = z.infer<typeof appSchema>;

/** What people read for an app: its name, or its id where it has none. */
export function appName(app: Pick<App, "id" | "name">): string {
  return app.name ?? app.id;
}

/** Every model that an app's answers can use, in the order given. */
export function modelIds(app: App): readonly string[] {
  if ("model" in app) return [app.model];
  if ("variants" in app) return app.variants;
  return app.modules.map((module) => module.model);
}
