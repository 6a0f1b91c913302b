import type { Scenario } from "../../../scenario/document.ts";
import { type Contender, type Finisher, isFinisher } from "../contender.ts";
import { inLedgerOrder } from "../order.ts";
import { comparison } from "./comparison.ts";
import { type Piece, sentence } from "./piece.ts";
import { arithmetic } from "./saturation.ts";
import { settleTie } from "./settleTie.ts";
import { sharpen } from "./sharpen.ts";
import { sloThatWouldDo } from "./sloThatWouldDo.ts";

/**
 * What stands under the verdict: what to do next, then what the answer is worth. At most two sentences, each from its
 * own file and none of them repeating the verdict.
 */
export function nextStep(scenario: Scenario, contenders: readonly Contender[]): readonly Piece[] {
  const finishers = inLedgerOrder(contenders, "").filter(isFinisher);
  const best = finishers[0];
  if (best === undefined) return [];
  const standing = best.outcome.judgement.standing;
  if (standing === "does-not-fit") return sentence(best.outcome.run.reason ?? "");
  const tie = settleTie(scenario, finishers);
  const sentences = [
    ...(scenario.replications === 1 ? [oneReplication(finishers)] : []),
    tie,
    ...(standing === "saturated" ? [arithmetic(finishers)] : []),
    ...(standing === "missed" ? [sloThatWouldDo(scenario, finishers)] : []),
    ...(standing === "met" || standing === "too-close" ? [comparison(scenario, finishers)] : []),
    ...(standing === "saturated" || tie.length > 0 ? [] : [sharpen(finishers)]),
  ];
  return sentences
    .filter((pieces) => pieces.length > 0)
    .slice(0, 2)
    .flat();
}

function oneReplication(finishers: readonly Finisher[]): readonly Piece[] {
  const runs = finishers.length === 1 ? "One run has" : "One run each has";
  return [
    { kind: "text", text: `${runs} no interval, so small differences may be chance. ` },
    { kind: "run-more", replications: 7 },
    { kind: "text", text: " " },
  ];
}
