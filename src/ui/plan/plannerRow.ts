import type { PlanJob } from "../../experiment/planning/job.ts";
import type { Plan, PlanReport } from "../../experiment/planning/report.ts";
import type { SchedulerCard } from "../../scenario/schedulerCard.ts";

/** One planner with what people read of it and what it answered. */
export interface PlannerRow {
  /** Place among the planners; also the key of everything that is drawn of it. */
  readonly index: number;
  /** Planner id, which decides hue, dash and marker. */
  readonly id: string;
  readonly label: string;
  readonly tagline: string;
  readonly about: string;
  /** The paper that its rules come from, and how much of them was read there. */
  readonly source: string;
  /** Whether some of its rules had to be filled in. */
  readonly reconstructed: boolean;
  /** null while it has not answered. */
  readonly report: PlanReport | null;
}

/** A planner that found a plan. */
export interface Planned extends PlannerRow {
  readonly report: PlanReport;
  readonly plan: Plan;
}

/** Every planner of a list of jobs, in its order, with its card and its answer. */
export function plannerRows(
  jobs: readonly PlanJob[],
  reports: ReadonlyMap<string, PlanReport>,
  cards: readonly SchedulerCard[],
): readonly PlannerRow[] {
  return jobs
    .filter(({ kind }) => kind === "planner")
    .map((job, index) => {
      const card = cards.find(({ id }) => id === job.planner);
      const source = card?.source ?? "";
      return {
        index,
        id: job.planner,
        label: card?.name ?? job.label,
        tagline: card?.tagline ?? "",
        about: card?.about ?? "",
        source,
        reconstructed: isReconstructed(source),
        report: reports.get(job.key) ?? null,
      };
    });
}

/** The planner with its plan; null where it has none, or none yet. */
export function planned(row: PlannerRow | undefined): Planned | null {
  const plan = row?.report?.answer.plan ?? null;
  return row === undefined || row.report === null || plan === null ? null : { ...row, report: row.report, plan };
}

/** Those that found a plan, the cheapest first; equal costs keep the order of the planners. */
export function byCost(rows: readonly PlannerRow[]): readonly Planned[] {
  return rows
    .flatMap((row) => planned(row) ?? [])
    .sort((a, b) => (isSameCost(a.plan.costPerHour, b.plan.costPerHour) ? 0 : a.plan.costPerHour - b.plan.costPerHour));
}

/** The order of the table: plans by cost, then those without one, then those that are still to come. */
export function inTableOrder(rows: readonly PlannerRow[]): readonly PlannerRow[] {
  const without = rows.filter(({ report }) => report !== null && report.answer.plan === null);
  return [...byCost(rows), ...without, ...rows.filter(({ report }) => report === null)];
}

/** Whether two costs are equal up to the dust of their arithmetic. */
export function isSameCost(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

/** A card tells in its source what could not be read in the paper; planners of our own have nothing to reconstruct. */
export function isReconstructed(source: string): boolean {
  return /reconstructed|approximation|could not be read/iu.test(source);
}
