import type { PlanApplication } from "../planner.ts";
import type { Contestant } from "./contestants.ts";
import type { Workload } from "./workloads.ts";

/** A contestant's outcome on every workload, in their order. */
export interface Outcomes {
  readonly contestant: Contestant;
  /** Null where it has no plan. */
  readonly costPerHour: readonly (number | null)[];
  readonly runtimeMs: readonly number[];
}

/**
 * Plans every workload with every contestant. Yields the share that is done after each workload, so that whoever drives it
 * may pause or stop; returns the outcomes. `nowMs` is the caller's clock.
 */
export function* runSuite(
  workloads: readonly Workload[],
  contestants: readonly { readonly contestant: Contestant; readonly plan: PlanApplication }[],
  nowMs: () => number,
): Generator<number, readonly Outcomes[], void> {
  const outcomes = contestants.map(({ contestant, plan }) => {
    const costPerHour: (number | null)[] = [];
    const runtimeMs: number[] = [];
    return { contestant, plan, costPerHour, runtimeMs };
  });
  for (const [i, { application }] of workloads.entries()) {
    for (const { plan, costPerHour, runtimeMs } of outcomes) {
      const startMs = nowMs();
      const answer = plan(application);
      runtimeMs.push(nowMs() - startMs);
      costPerHour.push(answer.feasible ? answer.value.costPerHour : null);
    }
    yield (i + 1) / workloads.length;
  }
  return outcomes.map(({ contestant, costPerHour, runtimeMs }) => ({ contestant, costPerHour, runtimeMs }));
}
