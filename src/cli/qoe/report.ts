import { type RuleFigures, ruleFigures } from "./distribution.ts";
import { rules, type Trial } from "./trial.ts";

/** The distribution over all draws as a Markdown table, a line per rule, with what its columns mean. */
export function qoeReport(trials: readonly Trial[]): string {
  const feasible = trials.filter(({ sumOfNeeds }) => sumOfNeeds <= 1).length;
  const heads = [
    "rule",
    "strict",
    "× equal share: mean",
    "median",
    "largest",
    "draws ≥ 8 ×",
    "met",
    "of the oracle's met: feasible",
    "infeasible",
    "of what is possible: feasible",
    "infeasible",
    "work ÷ equal share's: mean",
    "least",
  ];
  return [
    `${trials.length} draws of 10 containers, ${feasible} of them feasible: their needs, work ÷ target, sum to at most 1.`,
    "",
    cells(heads),
    cells(heads.map((_, i) => (i === 0 ? "---" : "--:"))),
    ...rules.map((rule, i) => line(rule.label ?? rule.id, ruleFigures(trials, i))),
    "",
    "strict: containers whose mean response time is within a tenth of the target. met: those, and the faster ones.",
    "× equal share: strict count ÷ equal share's, which counts as 1 at least.",
    "possible: containers that could be met together if every response took exactly its mean; noise may add to it.",
    "",
  ].join("\n");
}

function line(label: string, { strict, met, ratio, ofOracle, ofPossible, work }: RuleFigures): string {
  return cells([
    label,
    strict.toFixed(1),
    ratio.mean.toFixed(1),
    ratio.median.toFixed(1),
    ratio.largest.toFixed(1),
    percent(ratio.eightOrMore),
    met.toFixed(1),
    percent(ofOracle.feasible),
    percent(ofOracle.infeasible),
    percent(ofPossible.feasible),
    percent(ofPossible.infeasible),
    percent(work.mean),
    percent(work.least),
  ]);
}

const cells = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;
const percent = (share: number): string => (Number.isNaN(share) ? "–" : `${(100 * share).toFixed(1)} %`);
