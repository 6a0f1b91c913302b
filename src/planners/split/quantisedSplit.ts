import type { Application } from "../application.ts";
import { type Choice, choiceWithin } from "../front.ts";
import { choicesOf, jointFront } from "../jointFront.ts";
import { seriesParallel } from "../seriesParallel.ts";

/**
 * Splitting by dynamic programming over budgets in whole steps of the objective (Nexus). Each module's cost within a budget
 * is that of the best choice in its front; the same remaining budget goes to every parallel part. Budgets are multiples of
 * `share` × objective. Null where no such budgets keep the objective.
 *
 * Source: Nexus, query splitting; its published code never gives a last module all that remains, here it may have it.
 */
export function quantisedSplit<T>(
  application: Application,
  fronts: readonly (readonly Choice<T>[])[],
  share: number,
): readonly Choice<T>[] | null {
  const steps = Math.max(1, Math.floor(1 / share + 1e-9));
  // Latencies count in steps here, so that sums are exact.
  const inSteps = fronts.map((front) =>
    Array.from({ length: steps }, (_, k) => k + 1).flatMap((step): readonly Choice<Choice<T>>[] => {
      const choice = choiceWithin(front, step * share * application.sloS * (1 + 1e-9));
      return choice === undefined ? [] : [{ latencyS: step, costPerHour: choice.costPerHour, of: choice }];
    }),
  );
  const joint = jointFront(seriesParallel(application, "tightened"), inSteps, steps).at(-1);
  if (joint === undefined) return null;
  const chosen = choicesOf(joint.of);
  return application.modules.flatMap((_, i) => {
    const step = chosen.get(i);
    return step === undefined ? [] : [{ ...step.of, latencyS: step.latencyS * share * application.sloS }];
  });
}
