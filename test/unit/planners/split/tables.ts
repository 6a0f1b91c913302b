import type { Application } from "../../../../src/planners/application.ts";
import { byPricePerRate, configuration } from "../../../../src/planners/configuration.ts";
import type { Choice } from "../../../../src/planners/front.ts";
import { choicesOf, jointFront } from "../../../../src/planners/jointFront.ts";
import { seriesParallel } from "../../../../src/planners/seriesParallel.ts";
import { splitFronts } from "../../../../src/planners/split/splitChoices.ts";

/** A module at 100 requests a second with the given batch times in s for batches of 1, 2, 4 …, at price 1. */
const module = (id: string, durations: readonly number[], after: readonly number[] = []) => ({
  id,
  ratePerS: 100,
  configurations: durations.map((durationS, k) => configuration(2 ** k, durationS, 1)).sort(byPricePerRate),
  after,
});

export const chain = (sloS: number): Application => ({
  id: "chain",
  sloS,
  modules: [module("x", [0.02, 0.03, 0.05, 0.09]), module("y", [0.04, 0.05, 0.07, 0.11], [0])],
});

export const fork = (sloS: number): Application => ({
  id: "fork",
  sloS,
  modules: [
    module("a", [0.02, 0.026, 0.04]),
    module("b", [0.03, 0.044, 0.07], [0]),
    module("c", [0.03, 0.044, 0.07], [0]),
  ],
});

/** Budgets d + b ÷ rate at the fluid cost, whatever the machines: the tables have no dummies. */
export function fluid(application: Application) {
  return splitFronts(application, "remaining", (module, configuration, budgetS) =>
    budgetS < configuration.durationS + configuration.batch / module.ratePerS - 1e-12
      ? null
      : {
          costPerHour: module.ratePerS * configuration.pricePerRate,
          of: { configuration, schedule: null },
        },
  );
}

export function costOf(choices: readonly Choice<unknown>[] | null): number {
  return (choices ?? []).reduce((sum, { costPerHour }) => sum + costPerHour, choices === null ? Number.NaN : 0);
}

export function bruteForce(application: Application): number {
  const tree = seriesParallel(application, "tightened");
  const best = jointFront(tree, fluid(application), application.sloS * (1 + 1e-9)).at(-1);
  return best === undefined ? Number.NaN : costOf([...choicesOf(best.of).values()]);
}
