import { type Change, setApp } from "./changes.ts";
import { addPlanner, rentFleet } from "./planChanges.ts";
import type { PlansStore } from "./plans.ts";
import type { RunsStore } from "./runs.ts";
import type { ScenarioStore } from "./scenario.ts";

interface PlanActionsOf {
  readonly scenario: ScenarioStore;
  readonly runs: RunsStore;
  readonly plans: PlansStore;
  /** Runs the scenario being edited. */
  readonly run: () => void;
}

/** What can be done with plans; a plan is named by its job's key. Where there is no such plan nothing happens. */
export function createPlanActions({ scenario, runs, plans, run }: PlanActionsOf) {
  function adding(key: string): Change | null {
    const job = plans.getState().reports.get(key)?.job;
    if (job === undefined) return null;
    const { cards } = runs.getState();
    const order = cards.map(({ id }) => id);
    return addPlanner(job, cards.find(({ id }) => id === job.planner)?.name ?? job.label, order);
  }

  return {
    /** Rents the plan's fleet and has its planner simulated with the next run, beside schedulers on these machines: one edit. */
    rent(key: string): void {
      const rent = plans.getState().reports.get(key)?.rent ?? null;
      const add = adding(key);
      if (rent === null || add === null) return;
      scenario.getState().edit(`fleet for ${key}`, (before) => add(rentFleet(rent)(before)));
    },
    /** Adds the plan's planner to what is simulated, where it is not among it, and runs. */
    simulate(key: string): void {
      const add = adding(key);
      if (add === null) return;
      const { scenario: before, edit } = scenario.getState();
      if (add(before) !== before) edit(`schedulers for ${key}`, add);
      run();
    },
    /** Gives an app another SLO, as the repair where it has no plan. */
    setSlo(app: string, sloMs: number): void {
      const { scenario: before, edit } = scenario.getState();
      const index = before.apps.findIndex(({ id }) => id === app);
      if (index < 0) return;
      edit(
        `apps[${index}].sloMs`,
        setApp(index, (found) => ({ ...found, sloMs })),
      );
    },
  };
}
