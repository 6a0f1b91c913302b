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
  /** The same by how tight the objective is: see `tightnessBands`. */
  readonly byTightness: readonly (number | null)[];
  readonly infeasible: number;
  readonly medianMs: number;
  readonly p99Ms: number;
}

/** What the paper says others cost, as a multiple of Harpagon. */
export const PAPER_RATIOS = { least: 1.49, most: 2.37 } as const;
/** What the paper says of Harpagon: the share of workloads on which it equals brute force. */
export const PAPER_OPTIMAL_SHARE = 0.915;

/** A range of workloads: `from` ≤ value < `to`. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** Ranges of an application's rate in requests a second. */
export const rateBands: readonly Band[] = [
  { from: 0, to: 30 },
  { from: 30, to: 100 },
  { from: 100, to: 300 },
  { from: 300, to: Number.POSITIVE_INFINITY },
];

/** Ranges of the objective as a multiple of the least possible latency. */
export const tightnessBands: readonly Band[] = [
  { from: 0, to: 2.5 },
  { from: 2.5, to: 5 },
  { from: 5, to: Number.POSITIVE_INFINITY },
];

/** Makes the suite's table of outcomes. Columns against a planner that did not run are null. */
export function standings(workloads: readonly Workload[], outcomes: readonly Outcomes[]): readonly SuiteRow[] {
  const costsOf = (id: string): readonly (number | null)[] | undefined =>
    outcomes.find(({ contestant }) => contestant.label === id)?.costPerHour;
  const harpagon = costsOf("harpagon");
  const against = (costs: readonly (number | null)[], id: string): Ratios | null => {
    const base = costsOf(id);
    return base === undefined ? null : ratiosOf(costs, base);
  };
  const meanWithin = (costs: readonly (number | null)[], has: (workload: Workload) => boolean): number | null => {
    const chosen = workloads.map(has);
    const within = (all: readonly (number | null)[]) => all.filter((_, i) => chosen[i]);
    return ratiosOf(within(costs), within(harpagon ?? []))?.mean ?? null;
  };
  return outcomes.map(({ contestant, costPerHour, runtimeMs }) => ({
    label: contestant.label,
    planner: contestant.planner,
    ablation: contestant.ablation,
    toHarpagon: against(costPerHour, "harpagon"),
    toOptimalSplit: against(costPerHour, "optimal-split"),
    toOptimal: against(costPerHour, "optimal"),
    byRate: rateBands.map((band) => meanWithin(costPerHour, (workload) => inBand(workload.ratePerS, band))),
    byTightness: tightnessBands.map((band) => meanWithin(costPerHour, (workload) => inBand(workload.tightness, band))),
    infeasible: costPerHour.filter((cost) => cost === null).length,
    medianMs: quantile(runtimeMs, 0.5),
    p99Ms: quantile(runtimeMs, 0.99),
  }));
}

function inBand(value: number, { from, to }: Band): boolean {
  return value >= from && value < to;
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
