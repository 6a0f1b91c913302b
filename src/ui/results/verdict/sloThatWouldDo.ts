import type { TailCurve } from "../../../experiment/result.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { duration, givenDuration } from "../../parts/numbers.ts";
import type { Finisher } from "../contender.ts";
import { targetText } from "../target.ts";
import { closestMiss, worstApp } from "./atFault.ts";
import { type Piece, sentence } from "./piece.ts";
import { possessive } from "./possessive.ts";

/** For the scheduler that comes closest: by when its worst app has answered the share that is asked. */
export function sloThatWouldDo(scenario: Scenario, finishers: readonly Finisher[]): readonly Piece[] {
  const closest = closestMiss(scenario, finishers);
  const worst = closest === null ? null : worstApp(scenario, closest);
  if (closest === null || worst === null) return [];
  const curve = closest.outcome.charts?.tail[worst.app.id];
  const atMs = curve === undefined ? null : reachedAt(curve, 1 - scenario.onTimeTarget);
  const asked = targetText(scenario.onTimeTarget);
  if (atMs === null) {
    return sentence(`Too many of ${possessive(worst.name)} requests get no answer at all for any SLO to be met.`);
  }
  return sentence(
    `Under ${closest.label}, ${asked} of ${worst.name} are answered within `,
    duration(atMs),
    `, not ${givenDuration(worst.app.sloMs)}. Allow more time, offer less, or add a device.`,
  );
}

/** The first x of a tail curve at which no more than this share is slower; null where it never gets that low. */
export function reachedAt(curve: TailCurve, share: number): number | null {
  const at = curve.slower.findIndex((slower) => slower <= share);
  return at < 0 ? null : (curve.x[at] ?? null);
}
