import type { Application } from "../application.ts";
import type { Choice } from "../front.ts";
import { aroundS, criticalS } from "../paths.ts";
import { fits, TOLERANCE } from "../tolerance.ts";
import { siblings } from "./nodeMerger.ts";

/** What a move from one choice to a costlier-in-latency one is worth; the splitter takes the highest worth for the latency. */
export type Worth<T> = (from: Choice<T>, to: Choice<T>) => number;

/** Stages of the splitter that can be switched off. */
export interface SplitStages {
  readonly nodeMerger: boolean;
  readonly costDirect: boolean;
}

interface Move<T> {
  readonly state: readonly Choice<T>[];
  readonly worth: number;
  readonly latencyS: number;
}

/** Cost saved by a move: Harpagon's worth. */
export const costSaved: Worth<unknown> = (from, to) => from.costPerHour - to.costPerHour;

/**
 * Splitting by latency-cost efficiency (Harpagon, reconstructed). Every module starts at its lowest latency; of all moves of
 * one module to a cheaper choice that keep the objective, the one with the most cost saved for each unit of latency is
 * made, until none is left. `fronts` holds each module's choices, latencies ascending and costs falling. Cost-direct
 * finishes every prefix of that sequence by the largest saving instead and keeps the cheapest end: the efficiency of a
 * move says little when what is left of the budget fits only one more. Null where even the start breaks the objective.
 */
export function efficiencySplit<T>(
  application: Application,
  fronts: readonly (readonly Choice<T>[])[],
  { nodeMerger, costDirect }: SplitStages,
  worth: Worth<T> = costSaved,
): readonly Choice<T>[] | null {
  const start = fronts.flatMap((front) => front.slice(0, 1));
  const critical = criticalS(
    application,
    start.map(({ latencyS }) => latencyS),
  );
  if (start.length < fronts.length || !fits(critical, application.sloS)) return null;
  const together = nodeMerger ? siblings(application) : [];
  const step = (state: readonly Choice<T>[], value: (move: Move<T>) => number): readonly Choice<T>[] | null => {
    const moves = movesFrom(application, fronts, together, state, worth);
    return (
      moves.reduce<Move<T> | null>((best, move) => (best === null || value(move) > value(best) ? move : best), null)
        ?.state ?? null
    );
  };

  const prefixes = sequence<readonly Choice<T>[]>(start, (state) => step(state, (move) => move.worth / move.latencyS));
  if (!costDirect) return prefixes.at(-1) ?? null;
  const ends = prefixes.flatMap((prefix) =>
    sequence<readonly Choice<T>[]>(prefix, (state) => step(state, (move) => move.worth)).slice(-1),
  );
  return [...prefixes.slice(-1), ...ends].reduce((best, end) =>
    costOf(end) < costOf(best) * (1 - TOLERANCE) ? end : best,
  );
}

/** The states from a first one on, each made from the one before until there is no next. */
function sequence<S>(first: S, next: (state: S) => S | null): readonly S[] {
  const states: S[] = [];
  for (let state: S | null = first; state !== null; state = next(state)) states.push(state);
  return states;
}

function costOf(state: readonly Choice<unknown>[]): number {
  return state.reduce((sum, { costPerHour }) => sum + costPerHour, 0);
}

function movesFrom<T>(
  application: Application,
  fronts: readonly (readonly Choice<T>[])[],
  together: readonly (readonly number[])[],
  state: readonly Choice<T>[],
  worth: Worth<T>,
): readonly Move<T>[] {
  const around = aroundS(
    application,
    state.map(({ latencyS }) => latencyS),
  );
  const moves: Move<T>[] = [];
  const consider = (members: readonly number[], withinS: number): void => {
    let gained = 0;
    let oldS = 0;
    let newS = 0;
    const next = state.map((from, i) => {
      if (!members.includes(i)) return from;
      const to = lastWithin(fronts[i] ?? [], withinS) ?? from;
      const better = to.costPerHour < from.costPerHour ? to : from;
      gained += better === from ? 0 : worth(from, better);
      oldS = Math.max(oldS, from.latencyS);
      newS = Math.max(newS, better.latencyS);
      return better;
    });
    if (gained > 0) moves.push({ state: next, worth: gained, latencyS: Math.max(newS - oldS, TOLERANCE * oldS) });
  };
  for (const members of [...state.keys()].map((i) => [i]).concat(together.map((group) => [...group]))) {
    // Siblings have the same modules before and behind, so the same room.
    const room = application.sloS - Math.max(...members.map((i) => around[i] ?? 0));
    const latencies = new Set(members.flatMap((i) => (fronts[i] ?? []).map(({ latencyS }) => latencyS)));
    for (const latencyS of latencies) if (fits(latencyS, room)) consider(members, latencyS);
  }
  return moves;
}

function lastWithin<T>(front: readonly Choice<T>[], latencyS: number): Choice<T> | undefined {
  return front.findLast((choice) => choice.latencyS <= latencyS);
}
