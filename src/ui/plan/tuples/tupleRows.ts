import type { Plan, PlanModule, PlanTuple } from "../../../experiment/planning/report.ts";
import type { App } from "../../../scenario/app.ts";
import type { AppSimulated } from "../simulated.ts";

/** One group of equal machines in the table; the module's own figures stand in its first row. */
export interface TupleRow {
  readonly key: string;
  readonly module: string;
  readonly first: boolean;
  readonly tuple: PlanTuple;
  readonly planned: PlanModule;
  /** Longest time of a request in the module, as simulated; null where it was not. */
  readonly longestMs: number | null;
}

/** The machines of one app in the order of its modules, the dispatcher's order within each. */
export function tupleRows(app: App, plan: Plan, simulated: AppSimulated | null): readonly TupleRow[] {
  const modules = plan.apps[app.id]?.modules ?? {};
  return Object.entries(modules).flatMap(([module, planned]) =>
    planned.tuples.map((tuple, i) => ({
      key: `${module}/${i}`,
      module,
      first: i === 0,
      tuple,
      planned,
      longestMs: simulated?.longestMs.get(module) ?? null,
    })),
  );
}
