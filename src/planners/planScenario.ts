import type { Application } from "./application.ts";
import type { ApplicationPlan } from "./applicationPlan.ts";
import type { Planned } from "./infeasible.ts";
import type { Plan } from "./plan.ts";
import { planDocument } from "./planDocument.ts";
import type { PlanApplication } from "./planner.ts";

/** A planner's answer to a scenario, as `plan --json` prints it. */
export type ScenarioPlan =
  | { readonly feasible: true; readonly reason: null; readonly plan: Plan }
  | { readonly feasible: false; readonly reason: string; readonly plan: null };

/**
 * Plans every application of a scenario on machines of its own. `nowMs` is the caller's clock. Where several applications have
 * no plan, the reason names each.
 */
export function planScenario(
  applications: readonly Planned<Application>[],
  plan: PlanApplication,
  nowMs: () => number,
): ScenarioPlan {
  const startMs = nowMs();
  const planned: { application: Application; plan: ApplicationPlan }[] = [];
  const reasons: string[] = [];
  for (const application of applications) {
    const answer = application.feasible ? plan(application.value) : application;
    if (!answer.feasible) reasons.push(answer.reason);
    else if (application.feasible) planned.push({ application: application.value, plan: answer.value });
  }
  if (reasons.length > 0) return { feasible: false, reason: reasons.join("; "), plan: null };
  return { feasible: true, reason: null, plan: planDocument(planned, nowMs() - startMs) };
}
