import { narrowSpace, significant } from "../../parts/numbers.ts";
import type { Finisher } from "../contender.ts";
import { type Piece, sentence } from "./piece.ts";

/** Where the best scheduler's series settles only after the warm-up that is left out: how long it should be. */
export function warmUp(best: Finisher): readonly Piece[] {
  const warmup = best.outcome.evidence?.warmup;
  if (warmup === undefined || warmup.mser5S === null || warmup.mser5S <= warmup.fixedS) return [];
  const needed = `${significant(warmup.mser5S, 2)}${narrowSpace}s`;
  return sentence(
    `The first `,
    needed,
    ` differ from the rest, and only ${significant(warmup.fixedS, 2)}${narrowSpace}s are left out as warm-up; leave out ${needed}.`,
  );
}
