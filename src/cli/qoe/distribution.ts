import type { Trial } from "./trial.ts";

/** A rule over many draws. */
export interface RuleFigures {
  readonly strict: number;
  readonly met: number;
  /** Strict count ÷ that of the first rule, which counts as 1 at least: mean, median, largest, and the share of draws from 8 on. */
  readonly ratio: {
    readonly mean: number;
    readonly median: number;
    readonly largest: number;
    readonly eightOrMore: number;
  };
  /** Mean over draws of the met count ÷ that of the last rule; draws whose needs sum to at most 1, and the others. */
  readonly ofOracle: { readonly feasible: number; readonly infeasible: number };
  /** Likewise ÷ what is possible by the means. */
  readonly ofPossible: { readonly feasible: number; readonly infeasible: number };
  /** Busy time ÷ that under the first rule: mean and least. */
  readonly work: { readonly mean: number; readonly least: number };
}

const EIGHT = 8;

/** The figures of rule `rule` over the trials; NaN over none. */
export function ruleFigures(trials: readonly Trial[], rule: number): RuleFigures {
  const last = (trials[0]?.counts.length ?? 1) - 1;
  const of = ({ counts }: Trial, index: number) => {
    const found = counts[index];
    if (found === undefined) throw new RangeError(`A trial has no rule ${index}.`);
    return found;
  };
  const ratios = trials.map((trial) => of(trial, rule).strict / Math.max(1, of(trial, 0).strict)).sort((a, b) => a - b);
  const work = trials.map((trial) => of(trial, rule).busy / of(trial, 0).busy);
  const feasible = trials.filter(({ sumOfNeeds }) => sumOfNeeds <= 1);
  const infeasible = trials.filter(({ sumOfNeeds }) => sumOfNeeds > 1);
  const ofOracle = (trial: Trial): number => of(trial, rule).met / Math.max(1, of(trial, last).met);
  const ofPossible = (trial: Trial): number => of(trial, rule).met / Math.max(1, trial.possible);
  return {
    strict: mean(trials.map((trial) => of(trial, rule).strict)),
    met: mean(trials.map((trial) => of(trial, rule).met)),
    ratio: {
      mean: mean(ratios),
      median: median(ratios),
      largest: Math.max(...ratios),
      eightOrMore: mean(ratios.map((ratio) => (ratio >= EIGHT ? 1 : 0))),
    },
    ofOracle: { feasible: mean(feasible.map(ofOracle)), infeasible: mean(infeasible.map(ofOracle)) },
    ofPossible: { feasible: mean(feasible.map(ofPossible)), infeasible: mean(infeasible.map(ofPossible)) },
    work: { mean: mean(work), least: Math.min(...work) },
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}
