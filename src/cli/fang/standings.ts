import { interval } from "../../experiment/interval.ts";
import type { Round } from "./contest.ts";

/** How the learned scheduler stands against one rule over all scenarios. */
export interface Standing {
  readonly id: string;
  /** Mean `utility.fang` of the rule. */
  readonly utility: number;
  /** Learned − rule, scenario by scenario: mean and half-width of its 95 % interval. */
  readonly difference: { readonly mean: number; readonly ci95: number };
  /** Share of scenarios in which the learned one is ahead. */
  readonly wins: number;
}

/** One standing for every rule, the strongest last; then one against the best rule of each scenario, chosen afterwards. */
export function standings(rounds: readonly Round[]): readonly Standing[] {
  const ids = rounds[0]?.rivals.map(({ id }) => id) ?? [];
  const against = (id: string, of: (round: Round) => number): Standing => {
    const differences = rounds.map((round) => round.learned - of(round));
    return {
      id,
      utility: mean(rounds.map(of)),
      difference: interval(differences) ?? { mean: 0, ci95: 0 },
      wins: mean(differences.map((difference) => (difference > 0 ? 1 : 0))),
    };
  };
  const single = ids.map((id) => against(id, ({ rivals }) => rivals.find((rival) => rival.id === id)?.utility ?? 0));
  const best = against("the best of all", ({ rivals }) => Math.max(...rivals.map(({ utility }) => utility)));
  return [...single.toSorted((a, b) => a.utility - b.utility), best];
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
