import { type Piece, sentence } from "../../results/verdict/piece.ts";
import { inText } from "./inText.ts";
import type { RivalStanding } from "./passed.ts";
import { apart, seconds } from "./trainVerdict.ts";

/** The sentence under the verdict: which rules were passed when, and which one is next. */
export function trainStep(standings: readonly RivalStanding[], bestScore: number | null): readonly Piece[] {
  if (bestScore === null) return [];
  const learnt = standings
    .filter(({ passed }) => passed !== null && !passed.fromStart)
    .sort((a, b) => (a.passed?.elapsedS ?? 0) - (b.passed?.elapsedS ?? 0) || a.rival.score - b.rival.score);
  const before = standings.filter(({ passed }) => passed?.fromStart === true);
  const next = standings.findLast(({ passed }) => passed === null);
  return [
    ...(before.length === 0 ? [] : sentence(`Before any training it scored above ${listed(before.map(name))}.`)),
    ...(learnt.length === 0
      ? []
      : sentence(
          "It passed ",
          listed(learnt.map((each) => `${name(each)} (${seconds(each.passed?.elapsedS ?? 0)})`)),
          ".",
        )),
    ...nextWords(next, bestScore, standings.length),
  ];
}

function nextWords(next: RivalStanding | undefined, best: number, rules: number): readonly Piece[] {
  if (next === undefined) return sentence(`It scores higher than all ${rules} rules that need no learning.`);
  const [of, has] = apart(next.rival.score, best);
  return sentence(`Next is ${inText(next.rival.name)} with `, of, `; the best checkpoint has `, has, ".");
}

const name = ({ rival }: RivalStanding): string => inText(rival.name);

/** "a, b and c". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
