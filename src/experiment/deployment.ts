import type { Plan } from "../planners/plan.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Deployment } from "./result.ts";

/**
 * What a plan promised beside what happened. A module may take longer than planned where those before it were quicker: the
 * dispatcher keeps the time by which a request must leave.
 * @param longestMs of each replication, the longest time in each module, in the order of the scenario's apps and modules
 */
export function deploymentOf(scenario: Scenario, plan: Plan, longestMs: readonly Float64Array[]): Deployment {
  let queue = 0;
  return Object.fromEntries(
    scenario.apps.map((app) => {
      const ids = "modules" in app ? app.modules.map(({ id }) => id) : ["model"];
      const modules = ids.map((id) => {
        const at = queue++;
        const plannedMs = plan.apps[app.id]?.modules[id]?.worstCaseMs ?? 0;
        return [id, { plannedMs, longestMs: Math.max(...longestMs.map((each) => each[at] ?? 0)) }] as const;
      });
      return [app.id, Object.fromEntries(modules)];
    }),
  );
}
