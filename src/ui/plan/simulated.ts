import type { SimulatedSlowest } from "../../store/simulatedSlowest.ts";

/** What the last run found of one app under a plan. */
export interface AppSimulated {
  /** Longest time of a request in each module, over all replications. */
  readonly longestMs: ReadonlyMap<string, number>;
  /** Slowest answer end to end, mean over replications; null where there was none. */
  readonly slowestMs: number | null;
}

/** One app's part of what was simulated; null where the plan was not. */
export function appSimulated(simulated: SimulatedSlowest | null, app: string): AppSimulated | null {
  const modules = simulated?.modules[app];
  if (simulated === null || modules === undefined) return null;
  return {
    longestMs: new Map(Object.entries(modules).map(([module, { longestMs }]) => [module, longestMs])),
    slowestMs: simulated.endToEndMs[app] ?? null,
  };
}
