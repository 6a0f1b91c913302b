import type { Tree } from "./seriesParallel.ts";
import { TOLERANCE } from "./tolerance.ts";

/** A choice for one module: a latency it may take, what that costs, and what was chosen. */
export interface Choice<T> {
  readonly latencyS: number;
  readonly costPerHour: number;
  readonly of: T;
}

/** Choices for several modules together: their latency as a whole, their cost in all, and each module's own choice. */
export type Joint<T> = Choice<Chosen<T>>;

/** Each module's choice, as the pair that was joined last: kept as a tree, because most joints are never read. */
export type Chosen<T> =
  | { readonly module: number; readonly choice: Choice<T> }
  | { readonly first: Chosen<T>; readonly rest: Chosen<T> };

/** Only what is not undercut: latencies ascending, costs falling. */
export function undominated<C extends Choice<unknown>>(choices: readonly C[]): readonly C[] {
  const sorted = [...choices].sort((a, b) => a.latencyS - b.latencyS || a.costPerHour - b.costPerHour);
  let least = Number.POSITIVE_INFINITY;
  return sorted.filter(({ costPerHour }) => {
    if (costPerHour >= least) return false;
    least = costPerHour;
    return true;
  });
}

/** Least cost of a front within a latency; Infinity where nothing is as fast. */
export function costWithin(front: readonly Choice<unknown>[], latencyS: number): number {
  return choiceWithin(front, latencyS)?.costPerHour ?? Number.POSITIVE_INFINITY;
}

/** Cheapest choice of a front within a latency. */
export function choiceWithin<C extends Choice<unknown>>(front: readonly C[], latencyS: number): C | undefined {
  let low = 0;
  let high = front.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((front[middle]?.latencyS ?? Number.POSITIVE_INFINITY) <= latencyS) low = middle + 1;
    else high = middle;
  }
  return front[low - 1];
}

/**
 * Every joint choice of a tree's modules that nothing undercuts, that takes at most `roomS` and costs at most `capPerHour`: the
 * fronts of the parts are crossed, pruned and passed up, so the result is exact for the choices given.
 */
export function jointFront<T>(
  tree: Tree,
  choices: readonly (readonly Choice<T>[])[],
  roomS: number,
  capPerHour = Number.POSITIVE_INFINITY,
): readonly Joint<T>[] {
  if (tree.kind === "module")
    return undominated(choices[tree.module] ?? [])
      .filter(({ latencyS, costPerHour }) => latencyS <= roomS && costPerHour <= capPerHour)
      .map((choice) => ({ ...choice, of: { module: tree.module, choice } }));
  // What the other part takes at least is not there for this one.
  const series = tree.kind === "series";
  const within = (part: Tree, other: Tree): readonly Joint<T>[] => {
    const least = leastOf(other, choices);
    const partRoomS = roomS - (series ? least.latencyS : 0) * (1 - TOLERANCE);
    return jointFront(part, choices, partRoomS, capPerHour - least.costPerHour * (1 - TOLERANCE));
  };
  const first = within(tree.first, tree.rest);
  const rest = within(tree.rest, tree.first);
  return series ? oneAfterOther(first, rest, roomS, capPerHour) : together(first, rest);
}

/** Lower bounds on what a part takes and costs: each module's least, by itself. */
function leastOf(tree: Tree, choices: readonly (readonly Choice<unknown>[])[]): Omit<Choice<unknown>, "of"> {
  if (tree.kind === "module") {
    const own = choices[tree.module] ?? [];
    return {
      latencyS: own.reduce((least, { latencyS }) => Math.min(least, latencyS), Number.POSITIVE_INFINITY),
      costPerHour: own.reduce((least, { costPerHour }) => Math.min(least, costPerHour), Number.POSITIVE_INFINITY),
    };
  }
  const first = leastOf(tree.first, choices);
  const rest = leastOf(tree.rest, choices);
  return {
    latencyS: tree.kind === "series" ? first.latencyS + rest.latencyS : Math.max(first.latencyS, rest.latencyS),
    costPerHour: first.costPerHour + rest.costPerHour,
  };
}

/** Parallel parts: at each latency that either front names, the cheapest of both. */
function together<T>(first: readonly Joint<T>[], rest: readonly Joint<T>[]): readonly Joint<T>[] {
  const latencies = [...first, ...rest].map(({ latencyS }) => latencyS);
  return undominated(
    latencies.flatMap((latencyS) => {
      const a = choiceWithin(first, latencyS);
      const b = choiceWithin(rest, latencyS);
      if (a === undefined || b === undefined) return [];
      return [{ latencyS, costPerHour: a.costPerHour + b.costPerHour, of: { first: a.of, rest: b.of } }];
    }),
  );
}

function oneAfterOther<T>(
  first: readonly Joint<T>[],
  rest: readonly Joint<T>[],
  roomS: number,
  capPerHour: number,
): readonly Joint<T>[] {
  const joints: Joint<T>[] = [];
  for (const a of first)
    for (const b of rest) {
      const latencyS = a.latencyS + b.latencyS;
      if (latencyS > roomS) break;
      const costPerHour = a.costPerHour + b.costPerHour;
      if (costPerHour <= capPerHour) joints.push({ latencyS, costPerHour, of: { first: a.of, rest: b.of } });
    }
  return undominated(joints);
}

/** Reads each module's choice out of a joint, by module. */
export function choicesOf<T>(chosen: Chosen<T>): ReadonlyMap<number, Choice<T>> {
  if ("module" in chosen) return new Map([[chosen.module, chosen.choice]]);
  return new Map([...choicesOf(chosen.first), ...choicesOf(chosen.rest)]);
}
