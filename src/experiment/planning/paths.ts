import type { Application } from "../../planners/application.ts";
import { longestPaths } from "../../planners/paths.ts";
import type { Plan } from "../../planners/plan.ts";

/** One module's part of a path. */
export interface PathPart {
  readonly module: string;
  /** Latency that it may take. */
  readonly budgetMs: number;
  /** Longest latency of a request here by the planner's own formula; at most the budget. */
  readonly worstCaseMs: number;
}

/** A way through an app's modules from a first to a last one. */
export interface BudgetPath {
  readonly parts: readonly PathPart[];
  /** Sums over the parts; the budget is at most the SLO, and what a margin holds back is missing from it. */
  readonly budgetMs: number;
  readonly worstCaseMs: number;
}

/** How one app's objective is divided. */
export interface AppPaths {
  readonly app: string;
  readonly sloMs: number;
  /** The longest by budget first, at most as many as people look at. */
  readonly paths: readonly BudgetPath[];
}

/** A graph can have more paths than anybody looks at. */
const MOST_PATHS = 12;

/** The budgets along an app's paths; none where the plan does not hold the app. */
export function pathsOf(application: Application, plan: Plan): AppPaths {
  const planned = plan.apps[application.id]?.modules ?? {};
  const part = ({ id }: { readonly id: string }): PathPart => {
    const { budgetMs, worstCaseMs } = planned[id] ?? { budgetMs: 0, worstCaseMs: 0 };
    return { module: id, budgetMs, worstCaseMs };
  };
  const parts = application.modules.map(part);
  const budgets = parts.map(({ budgetMs }) => budgetMs);
  const paths = longestPaths(application, budgets, MOST_PATHS).map((path): BudgetPath => {
    const along = path.flatMap((i) => parts[i] ?? []);
    return {
      parts: along,
      budgetMs: along.reduce((sum, { budgetMs }) => sum + budgetMs, 0),
      worstCaseMs: along.reduce((sum, { worstCaseMs }) => sum + worstCaseMs, 0),
    };
  });
  return { app: application.id, sloMs: 1000 * application.sloS, paths };
}
