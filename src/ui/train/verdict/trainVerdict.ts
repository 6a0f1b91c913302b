import type { KeptPolicy, TrainingState } from "../../../store/training.ts";
import { narrowSpace, significant } from "../../parts/numbers.ts";
import { inText } from "./inText.ts";
import type { RivalStanding } from "./passed.ts";

/** The view's answer in one sentence; null while nothing can be said. */
export function trainVerdict(
  standings: readonly RivalStanding[],
  best: KeptPolicy | null,
  state: TrainingState["kind"],
): string | null {
  const [strongest] = standings;
  if (best === null || strongest === undefined) return null;
  const under = standings.find(({ passed }) => passed !== null);
  const next = standings.findLast(({ passed }) => passed === null);
  const isOver = state !== "running" && state !== "paused";
  if (under?.passed != null && !under.passed.fromStart)
    return `Passed ${inText(under.rival.name)} after ${seconds(under.passed.elapsedS)}.`;
  if (next === undefined) return `Begins above ${inText(strongest.rival.name)}, the best of the rules.`;
  const { name, score } = next.rival;
  const [has, of] = apart(best.score, score);
  return isOver
    ? `Did not pass ${inText(name)}: ${has} of ${of}.`
    : `Has not passed ${inText(name)} yet: ${has} of ${of}.`;
}

/** "41 s", "2.3 s". */
export function seconds(elapsedS: number): string {
  return `${significant(elapsedS, 2)}${narrowSpace}s`;
}

/** Two scores with as many digits as tell them apart, at most five. */
export function apart(one: number, other: number): readonly [string, string] {
  for (let digits = 2; digits < 5; digits++) {
    const pair = [significant(one, digits), significant(other, digits)] as const;
    if (pair[0] !== pair[1]) return pair;
  }
  return [significant(one, 5), significant(other, 5)];
}
