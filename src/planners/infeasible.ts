import type { Application } from "./application.ts";
import { criticalPath } from "./paths.ts";

/** A plan was found, or there is a reason why this planner has none. */
export type Planned<T> =
  | { readonly feasible: true; readonly value: T }
  | { readonly feasible: false; readonly reason: string };

/** The answer of a planner that has no plan. */
export function infeasible(reason: string): { readonly feasible: false; readonly reason: string } {
  return { feasible: false, reason };
}

/** Milliseconds as people read them: three significant digits. */
export function readableMs(seconds: number): string {
  return `${Number((1000 * seconds).toPrecision(3))} ms`;
}

/**
 * Why no budgets exist, when even the least latency of each module (`leastS`, by what the planner holds possible, such as
 * "at 2 × batch time") breaks the objective: the critical path with each module's part, and the module that takes most.
 */
export function brokenPath(application: Application, leastS: readonly number[], how: string): string {
  const path = criticalPath(application, leastS);
  const name = (i: number): string => application.modules[i]?.id ?? "";
  const parts = path.map((i) => `${name(i)} ${readableMs(leastS[i] ?? 0)}`);
  const total = path.reduce((sum, i) => sum + (leastS[i] ?? 0), 0);
  const slowest = path.reduce((worst, i) => ((leastS[i] ?? 0) > (leastS[worst] ?? 0) ? i : worst));
  const sum = path.length === 1 ? readableMs(total) : `${parts.join(" + ")} = ${readableMs(total)}`;
  return `${application.id} needs at least ${sum} ${how}, and may take ${readableMs(application.sloS)}; the fastest configuration of ${name(slowest)} takes most of it`;
}
