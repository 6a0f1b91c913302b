import { significant } from "../../parts/numbers.ts";
import { percent } from "../../parts/percent.ts";
import type { Finisher } from "../contender.ts";
import { type Piece, sentence } from "./piece.ts";

/** Why a fleet cannot keep up and what would mend it, from the scheduler that serves most. */
export function arithmetic(finishers: readonly Finisher[]): readonly Piece[] {
  const best = finishers.reduce((a, b) => (completed(b) > completed(a) ? b : a));
  const offered = best.outcome.run.total?.offeredRps?.mean ?? 0;
  const share = offered > 0 ? completed(best) / offered : 0;
  const growth = best.outcome.charts?.growthRps ?? offered - completed(best);
  return sentence(
    `Even under ${best.label} the queue grows by `,
    `${significant(growth)} requests a second`,
    `, so every request waits longer than the one before. Offer at most ${percent(share, 0)} of this load, or add a device.`,
  );
}

function completed({ outcome }: Finisher): number {
  return outcome.run.total?.completedRps?.mean ?? 0;
}
