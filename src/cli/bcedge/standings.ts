import { interval } from "../../experiment/interval.ts";
import type { EdgeScore } from "../../learning/bcedge/edgeUtility.ts";
import { FIXED, type Round } from "./contest.ts";

/** How BCEdge stands against one rival over all boxes. */
export interface Standing {
  readonly label: string;
  readonly utility: number;
  /** Mean share of violations, and boxes with at most 5 %. */
  readonly violations: number;
  readonly kept: number;
  /** Of the boxes where the search's answer keeps to 5 %, those where this one does not. */
  readonly missed: number;
  /** BCEdge's utility − this one's, box by box, in nats: mean and half-width of its 95 % interval. */
  readonly ahead: { readonly mean: number; readonly ci95: number };
  /** BCEdge's mean utility ÷ this one's − 1; of a logarithm, so it depends on the unit of throughput. */
  readonly gain: number;
  /** Share of boxes in which BCEdge is ahead. */
  readonly wins: number;
}

const ALLOWED = 0.05;

/** A standing for everyone, then for Triton at the best number of batches at once of each box, chosen afterwards. */
export function standings(rounds: readonly Round[]): readonly Standing[] {
  const labels = rounds[0]?.scores.map(({ label }) => label) ?? [];
  const singly = labels.map((label) => standing(rounds, label, (round) => scoreOf(round, label)));
  const triton = standing(rounds, "triton, the best of each box", ({ scores }) =>
    scores
      .filter(({ label }) => label.startsWith("triton"))
      .map(({ score }) => score)
      .reduce((found, next) => (next.utility > found.utility ? next : found)),
  );
  return [...singly, triton];
}

function standing(rounds: readonly Round[], label: string, of: (round: Round) => EdgeScore): Standing {
  const own = rounds.map((round) => scoreOf(round, "bcedge").utility);
  const scores = rounds.map(of);
  const differences = scores.map(({ utility }, i) => (own[i] ?? 0) - utility);
  const utility = mean(scores.map((score) => score.utility));
  const late = scores.map(({ violations }) => violations > ALLOWED);
  return {
    label,
    utility,
    violations: mean(scores.map(({ violations }) => violations)),
    kept: late.filter((one) => !one).length,
    missed: rounds.filter((round, i) => late[i] === true && scoreOf(round, FIXED).violations <= ALLOWED).length,
    ahead: interval(differences) ?? { mean: 0, ci95: 0 },
    gain: mean(own) / utility - 1,
    wins: mean(differences.map((difference) => (difference > 0 ? 1 : 0))),
  };
}

function scoreOf({ scores }: Round, label: string): EdgeScore {
  const found = scores.find((one) => one.label === label);
  if (found === undefined) throw new RangeError(`${label} took no part.`);
  return found.score;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
