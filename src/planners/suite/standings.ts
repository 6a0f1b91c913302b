import type { Outcomes } from "./runSuite.ts";
import type { Workload } from "./workloads.ts";

/** Shares of one cost in another, over the workloads where both have a plan; null where there is none. */
export interface Ratios {
  readonly mean: number;
  readonly worst: number;
  /** Share of workloads with a ratio of 1, up to rounding. */
  readonly equal: number;
  readonly withinOnePercent: number;
}

/** One contestant's row. */
export interface SuiteRow {
  readonly label: string;
  readonly planner: string;
  readonly ablation: boolean;
  readonly toHarpagon: Ratios | null;
  readonly toOptimalSplit: Ratios | null;
  readonly toOptimal: Ratios | null;
  /** Mean ratio to Harpagon by the application's rate: see `rateBands`. */
  readonly byRate: readonly (number | null)[];
  readonly infeasible: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** What the paper says others cost, as a multiple of Harpagon. */
export const PAPER_RATIOS = { least: 1.49, most: 2.37 } as const;
/** What the paper says of Harpagon: the share of workloads on which it equals brute force. */
export const PAPER_OPTIMAL_SHARE = 0.915;

/** Ranges of an application's rate in requests a second, each from its `fromPerS` on. */
export const rateBands = [
  { fromPerS: 0, toPerS: 30 },
  { fromPerS: 30, toPerS: 100 },
  { fromPerS: 100, toPerS: 300 },
  { fromPerS: 300, toPerS: Number.POSITIVE_INFINITY },
] as const;

/** Makes the suite's table of outcomes. Columns against a planner that did not run are null. */
export function standings(workloads: readonly Workload[], outcomes: readonly Outcomes[]): readonly SuiteRow[] {
  const costsOf = (id: string): readonly (number | null)[] | undefined =>
    outcomes.find(({ contestant }) => contestant.label === id)?.costPerHour;
  const harpagon = costsOf("harpagon");
  const against = (costs: readonly (number | null)[], id: string): Ratios | null => {
    const base = costsOf(id);
    return base === undefined ? null : ratiosOf(costs, base);
  };
  return outcomes.map(({ contestant, costPerHour, runtimeMs }) => ({
    label: contestant.label,
    planner: contestant.planner,
    ablation: contestant.ablation,
    toHarpagon: against(costPerHour, "harpagon"),
    toOptimalSplit: against(costPerHour, "optimal-split"),
    toOptimal: against(costPerHour, "optimal"),
    byRate: rateBands.map(({ fromPerS, toPerS }) => {
      const inBand = (_: unknown, i: number): boolean => {
        const rate = workloads[i]?.ratePerS ?? 0;
        return rate >= fromPerS && rate < toPerS;
      };
      return ratiosOf(costPerHour.filter(inBand), (harpagon ?? []).filter(inBand))?.mean ?? null;
    }),
    infeasible: costPerHour.filter((cost) => cost === null).length,
    medianMs: quantile(runtimeMs, 0.5),
    p99Ms: quantile(runtimeMs, 0.99),
  }));
}

function ratiosOf(costs: readonly (number | null)[], base: readonly (number | null)[]): Ratios | null {
  const ratios = costs.flatMap((cost, i) => {
    const other = base[i] ?? null;
    return cost === null || other === null ? [] : [cost / other];
  });
  if (ratios.length === 0) return null;
  const share = (limit: number): number => ratios.filter((ratio) => ratio <= limit).length / ratios.length;
  return {
    mean: ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length,
    worst: Math.max(...ratios),
    equal: share(1 + 1e-6),
    withinOnePercent: share(1.01),
  };
}

/** The smallest value that at least a share of the values do not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
