import type { PlanApplication } from "../planner.ts";
import { type Coming, type MarginTrial, tryMargin } from "./onTime.ts";
import type { Workload } from "./workloads.ts";

/** Share of requests on time from which a plan counts as kept. */
export const KEPT = 0.999;
/** Margins that are tried in turn. */
const MARGINS: Readonly<Record<Coming, readonly number[]>> = {
  constant: [0, 0.005, 0.01, 0.02, 0.05, 0.1],
  poisson: [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1],
};

/** What became of one plan: as it is, and with the least margin by which it is kept, null where none of those tried does it. */
export interface DeploymentTrial {
  readonly plain: MarginTrial;
  readonly kept: MarginTrial | null;
}

/** What became of a planner's plans under one kind of arrivals. */
export interface DeploymentRow {
  readonly plans: number;
  /** Plans kept as they are, and those that lose no request at all. */
  readonly kept: number;
  readonly allOnTime: number;
  readonly medianShare: number;
  readonly worstShare: number;
  /** Plans kept with or without a margin, the margin that was needed, and what they cost over the plain plans. */
  readonly keptWithMargin: number;
  readonly medianMargin: number;
  readonly largestMargin: number;
  readonly meanCostRatio: number;
}

/** The `count` workloads that lie evenly among all. */
export function sampled(workloads: readonly Workload[], count: number): readonly Workload[] {
  return Array.from({ length: count }, (_, k) => workloads[Math.floor((k * workloads.length) / count)]).flatMap(
    (workload) => workload ?? [],
  );
}

/** Simulates a planner's plan of one workload, with growing margins until it is kept; null where there is no plan. */
export function tryDeployment(
  workload: Workload,
  planner: PlanApplication,
  coming: Coming,
  seed: number,
): DeploymentTrial | null {
  let plain: MarginTrial | null = null;
  for (const margin of MARGINS[coming]) {
    const trial = tryMargin(workload, planner, coming, margin, seed);
    if (trial === null) break;
    plain ??= trial;
    if (trial.share >= KEPT) return { plain, kept: trial };
  }
  return plain && { plain, kept: null };
}

/** Sums up what became of the plans; null where there is none. */
export function deploymentRow(trials: readonly DeploymentTrial[]): DeploymentRow | null {
  const shares = trials.map(({ plain }) => plain.share).sort((a, b) => a - b);
  const kept = trials.flatMap((trial) => (trial.kept === null ? [] : { plain: trial.plain, kept: trial.kept }));
  const [worstShare] = shares;
  if (worstShare === undefined) return null;
  const margins = kept.map((trial) => trial.kept.margin).sort((a, b) => a - b);
  const ratios = kept.map((trial) => trial.kept.costPerHour / trial.plain.costPerHour);
  return {
    plans: trials.length,
    kept: shares.filter((share) => share >= KEPT).length,
    allOnTime: shares.filter((share) => share === 1).length,
    medianShare: shares[Math.floor(shares.length / 2)] ?? worstShare,
    worstShare,
    keptWithMargin: kept.length,
    medianMargin: margins[Math.floor(margins.length / 2)] ?? 0,
    largestMargin: kept.reduce((most, trial) => Math.max(most, trial.kept.margin), 0),
    meanCostRatio: ratios.reduce((sum, ratio) => sum + ratio, 0) / Math.max(1, ratios.length),
  };
}
