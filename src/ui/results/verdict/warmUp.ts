import type { Warmup } from "../../../experiment/result.ts";
import { narrowSpace, significant } from "../../parts/numbers.ts";
import { type Contender, isFinisher } from "../contender.ts";

/** The fixed warm-up, and the longest that MSER-5 asks for under any scheduler; null where none has a steady state. */
export function askedWarmup(contenders: readonly Contender[]): Warmup | null {
  const all = contenders.filter(isFinisher).flatMap(({ outcome }) => outcome.evidence?.warmup ?? []);
  const [first] = all;
  if (first === undefined) return null;
  const asked = all.flatMap(({ mser5S }) => mser5S ?? []);
  return { fixedS: first.fixedS, mser5S: asked.length === 0 ? null : Math.max(...asked) };
}

/** The warm-up to leave out instead where the fixed one is shorter than MSER-5's: that, rounded up to two digits. */
export function longerWarmupS(warmup: Warmup | null): number | null {
  if (warmup === null || warmup.mser5S === null || warmup.mser5S <= warmup.fixedS) return null;
  const unit = 10 ** (Math.floor(Math.log10(warmup.mser5S)) - 1);
  return Number((Math.ceil(Number((warmup.mser5S / unit).toPrecision(9))) * unit).toPrecision(2));
}

/** "MSER-5 asks for 0.6 s", beside the fixed warm-up; null where it can't tell. */
export function askedText(warmup: Warmup | null): string | null {
  if (warmup === null || warmup.mser5S === null) return null;
  return `MSER-5 asks for ${warmup.mser5S === 0 ? "none" : `${significant(warmup.mser5S, 2)}${narrowSpace}s`}`;
}
