import { constrained, type EdgeScore, fixedSettings, settingOf } from "../../learning/bcedge/edgeUtility.ts";
import { placesOf } from "../../policy/bcedge/places.ts";
import type { Compiled } from "../../sim/compiled.ts";

/** Settings that are tried: batch 1 to 16, one to four instances, without those that none of the boxes ever wanted. */
const CANDIDATES = [
  ...[1, 2, 3, 4].map((instances) => settingOf(0, instances)),
  ...[1, 2].flatMap((instances) => [1, 2, 3].map((batchPlace) => settingOf(batchPlace, instances))),
  settingOf(4, 1),
];
const PASSES = 3;

/** The best fixed setting of every queue that was found, and how it does. */
export interface BestFixed extends EdgeScore {
  readonly settings: readonly number[];
  readonly runs: number;
}

/**
 * Coordinate search: from the best setting for all queues alike, one queue after the other tries every candidate, until a
 * pass changes nothing. It is given what no scheduler has, the arrivals that it is then judged on.
 */
export function bestFixed(compiled: Compiled, seed: number): BestFixed {
  const { largest } = placesOf(compiled);
  let runs = 0;
  const play = (settings: readonly number[]): EdgeScore => {
    runs++;
    return fixedSettings(compiled, seed, settings);
  };
  const alike = CANDIDATES.map((candidate) => {
    const settings = Array.from(largest, () => candidate);
    return { settings, score: play(settings) };
  });
  let best = alike.reduce((found, next) => (constrained(next.score) > constrained(found.score) ? next : found));
  for (let pass = 0, changed = true; changed && pass < PASSES; pass++) {
    changed = false;
    for (let queue = 0; queue < compiled.queues; queue++)
      for (const candidate of CANDIDATES) {
        if (candidate === best.settings[queue]) continue;
        const settings = best.settings.with(queue, candidate);
        const score = play(settings);
        if (constrained(score) <= constrained(best.score)) continue;
        best = { settings, score };
        changed = true;
      }
  }
  return { ...best.score, settings: best.settings, runs };
}
