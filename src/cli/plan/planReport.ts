import type { PlannerEntry } from "../../planners/planner.ts";
import type { ScenarioPlan } from "../../planners/planScenario.ts";
import { readable, table } from "./textTable.ts";

/** Plans as a table for a terminal: what each planner costs, then machine by machine what it rents. */
export function planReport(
  name: string,
  plans: readonly { readonly planner: PlannerEntry; readonly answer: ScenarioPlan }[],
): string {
  const least = Math.min(...plans.flatMap(({ answer }) => answer.plan?.costPerHour ?? []));
  const costs = plans.map(({ planner, answer }) => [
    planner.card.id,
    answer.feasible ? readable(answer.plan.costPerHour) : "–",
    answer.feasible && least > 0 ? `${(answer.plan.costPerHour / least).toFixed(2)} ×` : "–",
    answer.feasible ? readable(answer.plan.runtimeMs) : "–",
  ]);
  const rows = plans.flatMap(({ planner, answer }) =>
    Object.entries(answer.plan?.apps ?? {}).flatMap(([app, { modules }]) =>
      Object.entries(modules).flatMap(([module, { budgetMs, worstCaseMs, ratePerS, dummyPerS, tuples }]) =>
        tuples.map(({ device, batch, machines, durationMs, ratePerS: taken }, k) => [
          planner.card.id,
          `${app}/${module}`,
          ...(k === 0 ? [budgetMs, worstCaseMs, ratePerS, dummyPerS].map(readable) : ["", "", "", ""]),
          device,
          String(batch),
          readable(durationMs),
          readable(machines),
          readable(taken),
        ]),
      ),
    ),
  );
  const costTable = table([["Planner", "$ per hour", "to the least", "Runtime ms"], ...costs], 1);
  const reasons = plans.flatMap(({ planner, answer }) =>
    answer.feasible ? [] : `${planner.card.id} has no plan: ${answer.reason}\n`,
  );
  const answers = [costTable, ...reasons].join("");
  if (rows.length === 0) return `${name}\n\n${answers}`;
  const head = [
    "Planner",
    "Module",
    "Budget ms",
    "Worst case ms",
    "Rate /s",
    "Dummies /s",
    "Device",
    "Batch",
    "Batch ms",
    "Machines",
    "Takes /s",
  ];
  return `${name}\n\n${answers}\n${table([head, ...rows], 2)}`;
}
