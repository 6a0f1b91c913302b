import { plannerOf, planners } from "../../planners/index.ts";
import { contestants } from "../../planners/suite/contestants.ts";
import type { ParamValue } from "../../scenario/document.ts";

/** What a plan is made for: a planner's answer, Harpagon with a stage switched, or a point of a curve of cost. */
export type PlanJobKind = "planner" | "ablation" | "objective" | "rate";

/** One plan to make of a scenario. */
export interface PlanJob {
  /** Unique among the jobs of one list. */
  readonly key: string;
  readonly kind: PlanJobKind;
  /** What people read: the planner's name, or which stage is switched and how. */
  readonly label: string;
  /** Id of the planner. */
  readonly planner: string;
  /** The planner's parameters where they are not its defaults; a margin is among them. */
  readonly params: Readonly<Record<string, ParamValue>>;
  /** Every app's SLO counts this many times. */
  readonly sloFactor: number;
  /** Every app's rate counts this many times. */
  readonly rateFactor: number;
}

/** Planners with curves, the slowest last. */
const CURVES = ["harpagon", "harpagon-plus", "nexus", "scrooge", "inferline", "clipper-static", "optimal"] as const;

/** Points of the curves: about evenly spaced on a logarithmic axis, with what the scenario says among them. */
const SLO_FACTORS = [0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.35, 1.6, 1.85, 2.15, 2.55, 3] as const;
const RATE_FACTORS = [0.25, 0.32, 0.4, 0.5, 0.63, 0.8, 1, 1.25, 1.6, 2, 2.5, 3.2, 4] as const;

/**
 * Every plan of the Plan view, what people wait for first: each planner's answer, Harpagon's ablations, then cost against
 * the objective and against the rate, planner by planner.
 * @param marginPercent the margin of every planner: by how much rates are taken higher and objectives shorter
 */
export function planJobs(marginPercent: number): readonly PlanJob[] {
  const margin = marginPercent === 0 ? {} : { margin: marginPercent };
  const asIs = { sloFactor: 1, rateFactor: 1 };
  const answers = planners.map(
    ({ card }): PlanJob => ({
      key: `planner/${card.id}`,
      kind: "planner",
      label: card.name,
      planner: card.id,
      params: margin,
      ...asIs,
    }),
  );
  const ablations = contestants
    .filter(({ ablation }) => ablation)
    .map(
      ({ label, planner, params }): PlanJob => ({
        key: `ablation/${label}`,
        kind: "ablation",
        label,
        planner,
        params: { ...params, ...margin },
        ...asIs,
      }),
    );
  const curve = (planner: string, kind: "objective" | "rate", factors: readonly number[]) =>
    factors.map(
      (factor): PlanJob => ({
        key: `${kind}/${planner}/${factor}`,
        kind,
        label: plannerOf(planner)?.card.name ?? planner,
        planner,
        params: margin,
        ...asIs,
        ...(kind === "objective" ? { sloFactor: factor } : { rateFactor: factor }),
      }),
    );
  const curves = CURVES.flatMap((planner) => [
    ...curve(planner, "objective", SLO_FACTORS),
    ...curve(planner, "rate", RATE_FACTORS),
  ]);
  return [...answers, ...ablations, ...curves];
}
