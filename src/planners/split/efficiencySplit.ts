import type { Application } from "../application.ts";
import { type Choice, choiceWithin } from "../front.ts";
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

/** Some modules go to their cheapest choice within a latency. */
interface Move {
  readonly members: readonly number[];
  readonly withinS: number;
  readonly worth: number;
  /** Latency that it takes from the path. */
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
  const groups = [...start.keys()].map((i): readonly number[] => [i]).concat(nodeMerger ? siblings(application) : []);
  const step = (state: readonly Choice<T>[], value: (move: Move) => number): readonly Choice<T>[] | null => {
    const move = bestMove(application, fronts, groups, state, worth, value);
    if (move === null) return null;
    return state.map((from, i) => (move.members.includes(i) ? cheaperWithin(fronts[i], from, move.withinS) : from));
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

/** Of all moves that save and keep the objective, the one of the highest value; null where there is none. */
function bestMove<T>(
  application: Application,
  fronts: readonly (readonly Choice<T>[])[],
  groups: readonly (readonly number[])[],
  state: readonly Choice<T>[],
  worth: Worth<T>,
  value: (move: Move) => number,
): Move | null {
  const around = aroundS(
    application,
    state.map(({ latencyS }) => latencyS),
  );
  let best: Move | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const members of groups) {
    // Siblings have the same modules before and behind, so the same room.
    const roomS = application.sloS - (around[members[0] ?? 0] ?? 0);
    const oldS = members.reduce((longest, i) => Math.max(longest, state[i]?.latencyS ?? 0), 0);
    const shortestS = members.reduce((least, i) => Math.min(least, state[i]?.latencyS ?? 0), oldS);
    for (const withinS of members.flatMap((i) => (fronts[i] ?? []).map(({ latencyS }) => latencyS))) {
      if (withinS <= shortestS || !fits(withinS, roomS)) continue;
      let gained = 0;
      let newS = 0;
      for (const i of members) {
        const from = state[i];
        if (from === undefined) continue;
        const to = cheaperWithin(fronts[i], from, withinS);
        if (to !== from) gained += worth(from, to);
        newS = Math.max(newS, to.latencyS);
      }
      if (!(gained > 0)) continue;
      const move = { members, withinS, worth: gained, latencyS: Math.max(newS - oldS, TOLERANCE * oldS) };
      if (value(move) <= highest) continue;
      best = move;
      highest = value(move);
    }
  }
  return best;
}

/** The cheapest choice within a latency, where it is cheaper than the one held. */
function cheaperWithin<T>(front: readonly Choice<T>[] | undefined, held: Choice<T>, latencyS: number): Choice<T> {
  const choice = choiceWithin(front ?? [], latencyS);
  return choice !== undefined && choice.costPerHour < held.costPerHour ? choice : held;
}
