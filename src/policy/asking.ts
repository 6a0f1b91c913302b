import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import type { Params } from "../schedulers/entry.ts";
import type { Compiled } from "../sim/compiled.ts";
import type { Answer, Interests, View } from "../sim/decision.ts";
import type { Rows } from "./rows.ts";
import type { FeatureSchema } from "./schema.ts";

/**
 * A scheduler that asks a policy. It shows candidates as rows and carries out the action chosen; whoever drives it asks
 * the policy, for many simulations at once:
 *
 *     const alone = scheduler.alone(view);
 *     if (alone !== null) simulation.apply(alone);
 *     else { const count = scheduler.observe(view, rows); …scores…; simulation.apply(scheduler.act(view, action)); }
 */
export interface AskingScheduler extends Interests {
  /** The answer where nothing needs to be chosen, such as dropping what is useless; null where the policy must be asked. */
  readonly alone: (view: View) => Answer | null;
  /** Appends the candidates' rows, with at least one action allowed. @returns how many rows */
  readonly observe: (view: View, rows: Rows) => number;
  /** Carries out an action of the last `observe`: (row − first) × columns + column. */
  readonly act: (view: View, action: number) => Answer;
}

/** A learned scheduler in the registry: its card, the policy it ships with, and how one is made for a simulation. */
export interface LearnedEntry {
  readonly card: SchedulerCard;
  readonly schema: FeatureSchema;
  /** File name below `policies/`, without `.onnx`; the id where a scheduler ships a policy of its own. */
  readonly policy: string;
  readonly create: (params: Params, compiled: Compiled) => AskingScheduler;
}
