import { type Choice, choiceWithin, undominated } from "./front.ts";
import { excessOf, type PricedTree, priceLatency, spareOf } from "./latencyPrice.ts";
import type { Tree } from "./seriesParallel.ts";
import { TOLERANCE } from "./tolerance.ts";

/** Choices for several modules together: their latency as a whole, their cost in all, and each module's own choice. */
export type Joint<T> = Choice<Chosen<T>>;

/** Each module's choice, as the pair that was joined last: kept as a tree, because most joints are never read. */
export type Chosen<T> =
  | { readonly module: number; readonly choice: Choice<T> }
  | { readonly first: Chosen<T>; readonly rest: Chosen<T> };

/** A tree with every part's front. */
export type FrontTree<T> = { readonly front: readonly Joint<T>[] } & (
  | { readonly kind: "module"; readonly module: number }
  | { readonly kind: "series" | "parallel"; readonly first: FrontTree<T>; readonly rest: FrontTree<T> }
);

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
  return frontTree(tree, choices, roomS, capPerHour).front;
}

/** The joint front with those of all parts, which hold whatever a joint choice within room and cap may need of them. */
export function frontTree<T>(
  tree: Tree,
  choices: readonly (readonly Choice<T>[])[],
  roomS: number,
  capPerHour: number,
): FrontTree<T> {
  const priced = priceLatency(tree, choices, roomS);
  return frontsWithin(priced, choices, { roomS, capPerHour, spare: spareOf(priced, roomS, capPerHour) });
}

/** What a part's joint choices may take, cost, and pay beyond the part's least at the price of latency. */
interface Limits {
  readonly roomS: number;
  readonly capPerHour: number;
  readonly spare: number;
}

function frontsWithin<T>(part: PricedTree, choices: readonly (readonly Choice<T>[])[], limits: Limits): FrontTree<T> {
  const { roomS, capPerHour, spare } = limits;
  const keeps = (latencyS: number, costPerHour: number): boolean =>
    latencyS <= roomS && costPerHour <= capPerHour && excessOf(part, latencyS, costPerHour) <= spare;
  if (part.kind === "module") {
    const { kind, module } = part;
    const kept = (choices[module] ?? []).filter(({ latencyS, costPerHour }) => keeps(latencyS, costPerHour));
    return { kind, module, front: undominated(kept).map((choice) => ({ ...choice, of: { module, choice } })) };
  }
  // What the other part takes and costs at least is not there for this one.
  const within = (one: PricedTree, other: PricedTree): FrontTree<T> => {
    const least = leastOf(other, choices);
    return frontsWithin(one, choices, {
      roomS: roomS - (part.kind === "series" ? least.latencyS : 0) * (1 - TOLERANCE),
      capPerHour: capPerHour - least.costPerHour * (1 - TOLERANCE),
      spare,
    });
  };
  const first = within(part.first, part.rest);
  const rest = within(part.rest, part.first);
  const join = part.kind === "series" ? oneAfterOther : together;
  return { kind: part.kind, first, rest, front: join(first.front, rest.front, keeps) };
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

type Keeps = (latencyS: number, costPerHour: number) => boolean;

/** Parallel parts: at each latency that either front names, the cheapest of both. */
function together<T>(first: readonly Joint<T>[], rest: readonly Joint<T>[], keeps: Keeps): readonly Joint<T>[] {
  const latencies = [...first, ...rest].map(({ latencyS }) => latencyS);
  return undominated(
    latencies.flatMap((latencyS) => {
      const a = choiceWithin(first, latencyS);
      const b = choiceWithin(rest, latencyS);
      if (a === undefined || b === undefined || !keeps(latencyS, a.costPerHour + b.costPerHour)) return [];
      return [{ latencyS, costPerHour: a.costPerHour + b.costPerHour, of: { first: a.of, rest: b.of } }];
    }),
  );
}

/** Parts in series: every pair. */
function oneAfterOther<T>(first: readonly Joint<T>[], rest: readonly Joint<T>[], keeps: Keeps): readonly Joint<T>[] {
  const joints: Joint<T>[] = [];
  for (const a of first)
    for (const b of rest) {
      const latencyS = a.latencyS + b.latencyS;
      const costPerHour = a.costPerHour + b.costPerHour;
      if (keeps(latencyS, costPerHour)) joints.push({ latencyS, costPerHour, of: { first: a.of, rest: b.of } });
    }
  return undominated(joints);
}

/** Reads each module's choice out of a joint, by module. */
export function choicesOf<T>(chosen: Chosen<T>): ReadonlyMap<number, Choice<T>> {
  if ("module" in chosen) return new Map([[chosen.module, chosen.choice]]);
  return new Map([...choicesOf(chosen.first), ...choicesOf(chosen.rest)]);
}
