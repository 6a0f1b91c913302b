import type { Standing } from "../../../experiment/result.ts";
import { comparePaired } from "../../../store/comparison.ts";
import { type Finisher, isSteady, type Scope, standingIn } from "../contender.ts";
import { answersNeeded } from "../samples.ts";
import { type Compared, comparedMetrics, type Difference } from "./compared.ts";

/** One scheduler against the reference: its differences in the order of `comparedMetrics`, null where there is none. */
export interface AgainstRow {
  readonly finisher: Finisher;
  readonly differences: readonly (Difference | null)[];
}

/** Every other scheduler against a reference, in the order given. */
export function differences(finishers: readonly Finisher[], reference: Finisher, scope: Scope): readonly AgainstRow[] {
  return finishers
    .filter(({ index }) => index !== reference.index)
    .map((finisher) => ({
      finisher,
      differences: comparedMetrics.map((compared) => difference(finisher, reference, scope, compared)),
    }));
}

function difference(ours: Finisher, theirs: Finisher, scope: Scope, compared: Compared): Difference | null {
  const { percentile } = compared;
  const enough = ({ outcome }: Finisher): boolean =>
    percentile === undefined ||
    (isSteady(outcome, scope) && (outcome.charts?.samples[scope] ?? 0) >= answersNeeded(percentile));
  if (!enough(ours) || !enough(theirs)) return null;
  const paired = comparePaired(ours.outcome, theirs.outcome, scope, compared.metric);
  return paired === null ? null : compared.read(paired);
}

/**
 * How far the axis of each metric reaches to either side of zero: as far as any interval of a scheduler that keeps up;
 * one that does not would press the others onto the line. What lies beyond is drawn as an arrow.
 */
export function reaches(rows: readonly AgainstRow[], scope: Scope): readonly number[] {
  const hopeless: readonly Standing[] = ["saturated", "does-not-fit"];
  const able = rows.filter(({ finisher }) => !hopeless.includes(standingIn(finisher.outcome, scope)));
  return comparedMetrics.map((_, metric) => {
    const far = (among: readonly AgainstRow[]): number =>
      Math.max(
        0,
        ...among.flatMap(({ differences: all }) => {
          const each = all[metric];
          return each == null ? [] : [Math.abs(each.low), Math.abs(each.high)];
        }),
      );
    return far(able) || far(rows) || 1;
  });
}
