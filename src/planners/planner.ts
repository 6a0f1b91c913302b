import type { SchedulerCard } from "../scenario/schedulerCard.ts";
import type { Application } from "./application.ts";
import type { ApplicationPlan } from "./applicationPlan.ts";
import type { Planned } from "./infeasible.ts";

/** A planner as people see it: the same form as a scheduler's, so that one editor serves both. */
export type PlannerCard = SchedulerCard;

/** Typed access to parameters that were checked against a card. */
export interface PlannerParams {
  number(id: string): number;
  flag(id: string): boolean;
  choice(id: string): string;
}

/** Plans one application: which machines, in which order, within which budgets. */
export type PlanApplication = (application: Application) => Planned<ApplicationPlan>;

/** A planner in the registry: what people read, and how it is made from its parameters. */
export interface PlannerEntry {
  readonly card: PlannerCard;
  readonly create: (params: PlannerParams) => PlanApplication;
}
