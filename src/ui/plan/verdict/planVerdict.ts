import { appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { givenDuration, money } from "../../parts/numbers.ts";
import { possessive } from "../../results/verdict/possessive.ts";
import { byCost, isSameCost, type PlannerRow, planned } from "../plannerRow.ts";
import { leastRepairs } from "../states/leastRepairs.ts";

/** The view's answer in one sentence, and the planner it is about; null where it is about all. */
export interface PlanVerdict {
  readonly subject: PlannerRow | null;
  readonly sentence: string;
}

/**
 * What the answers come to, Harpagon first, since the view asks what it costs: how far from the optimum, or which
 * planner does it instead, or that none does. null where nobody has answered.
 */
export function planVerdict(scenario: Scenario, rows: readonly PlannerRow[]): PlanVerdict | null {
  const objective = scenario.apps.length === 1 ? "the SLO" : "every SLO";
  const harpagon = rows.find(({ id }) => id === "harpagon");
  const plan = planned(harpagon);
  const cheapest = byCost(rows)[0] ?? null;
  if (rows.every(({ report }) => report === null)) return null;
  if (cheapest === null) return { subject: null, sentence: noPlan(scenario, rows) };
  if (plan === null) {
    const opening = harpagon?.report?.answer.feasible === false ? `${harpagon.label} has no plan; ` : "";
    const sentence = `${opening}${cheapest.label} meets ${objective} for ${money(cheapest.plan.costPerHour)} an hour.`;
    return { subject: cheapest, sentence };
  }
  const cost = money(plan.plan.costPerHour);
  const optimum = planned(rows.find(({ id }) => id === "optimal"));
  if (optimum === null) return { subject: plan, sentence: `${plan.label} meets ${objective} for ${cost} an hour.` };
  if (isSameCost(optimum.plan.costPerHour, plan.plan.costPerHour))
    return { subject: plan, sentence: `${plan.label} needs ${cost} an hour, and nothing cheaper exists.` };
  const least = money(optimum.plan.costPerHour);
  return { subject: plan, sentence: `${plan.label} meets ${objective} for ${cost} an hour; the optimum is ${least}.` };
}

function noPlan({ apps }: Scenario, rows: readonly PlannerRow[]): string {
  const hopeless = leastRepairs(rows);
  if (hopeless.some(({ unreadable }) => unreadable)) return "Planners can’t read this scenario.";
  const [only, other] = apps.filter(({ id }) => hopeless.some(({ app }) => app === id));
  if (only === undefined || other !== undefined) return "No planner meets every SLO.";
  return `No planner meets ${possessive(appName(only))} ${givenDuration(only.sloMs)}.`;
}
