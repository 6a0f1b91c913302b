import { appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { comparePaired } from "../../../store/comparison.ts";
import { multiple, significant } from "../../parts/numbers.ts";
import { percent, percentRange } from "../../parts/percent.ts";
import { type Finisher, isSteady } from "../contender.ts";
import { answersNeeded } from "../samples.ts";
import { type Piece, sentence } from "./piece.ts";
import { possessive } from "./possessive.ts";

/**
 * What the best scheduler's lead is worth: by how much its p99 is below that of the best one that stands worse (or of
 * the next, where all stand alike), on the app where it differs most.
 */
export function comparison(scenario: Scenario, finishers: readonly Finisher[]): readonly Piece[] {
  const [best, ...rest] = finishers.filter(({ outcome }) => isSteady(outcome));
  if (best === undefined || best.outcome.run.replications < 2) return [];
  const standing = best.outcome.judgement.standing;
  const rival = rest.find(({ outcome }) => outcome.judgement.standing === "missed" && standing !== "missed") ?? rest[0];
  if (rival === undefined) return [];
  const widest = widestGap(scenario, best, rival);
  if (widest === null) return [];
  const { app, gap } = widest;
  const where = `${possessive(appName(app))} p99`;
  if (gap.low <= 0 && gap.high >= 0) {
    return sentence(`At p99, ${best.label} and ${rival.label} can’t be told apart by these runs.`);
  }
  if (gap.share > 0) {
    return sentence(
      `Against ${rival.label}, ${best.label} takes `,
      `${percent(gap.share, 0)} less time`,
      ` at ${where} (95 % interval ${percentRange(gap.low, gap.high, 0)}).`,
    );
  }
  return slowerButBetter(best, rival, where, gap);
}

/** The best one takes longer, so something else makes it worth more: what it is, and what it takes. */
function slowerButBetter(best: Finisher, rival: Finisher, where: string, gap: LessTime): readonly Piece[] {
  const [ours, theirs] = [best, rival].map(({ outcome }) => outcome.run.total?.accuracy?.mean ?? null);
  const times = multiple(1 - gap.share, 2);
  // A lead in accuracy that no reader could see is none.
  if (ours == null || theirs == null || ours <= theirs || significant(ours) === significant(theirs)) {
    return sentence(`At ${where}, ${best.label} takes `, `${times} the time`, ` of ${rival.label}.`);
  }
  return sentence(
    `Against ${rival.label}, ${best.label} buys `,
    `accuracy ${significant(ours)} instead of ${significant(theirs)}`,
    ` with ${times} the time at ${where}.`,
  );
}

/** By what share one latency lies below another, with its 95 % interval; all below 1, negative where it lies above. */
interface LessTime {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

interface Gap {
  readonly app: Scenario["apps"][number];
  readonly gap: LessTime;
}

/** The app whose p99 differs most between two schedulers that both have enough answers for it. */
function widestGap(scenario: Scenario, a: Finisher, b: Finisher): Gap | null {
  const gaps = scenario.apps.flatMap((app): readonly Gap[] => {
    const enough = [a, b].every(({ outcome }) => (outcome.charts?.samples[app.id] ?? 0) >= answersNeeded(99));
    const ratio = comparePaired(a.outcome, b.outcome, app.id, "p99Ms")?.ratio ?? null;
    if (!enough || ratio === null) return [];
    return [{ app, gap: { share: 1 - ratio.mean, low: 1 - ratio.high, high: 1 - ratio.low } }];
  });
  return gaps.reduce<Gap | null>(
    (most, next) => (most === null || Math.abs(next.gap.share) > Math.abs(most.gap.share) ? next : most),
    null,
  );
}
