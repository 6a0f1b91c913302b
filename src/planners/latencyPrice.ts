import { cornerAtPrice, cornerWithin, type Hull, hullOf, inParallel, inSeries } from "./convexHull.ts";
import type { Choice } from "./front.ts";
import type { Tree } from "./seriesParallel.ts";

/**
 * A tree whose parts pay for latency: parts in series the same price, parallel ones a share of it each. So a joint choice that
 * keeps a latency R pays in all no more than its cost + pricePerS × R, while each module pays at least its own least.
 */
export type PricedTree = {
  /** Cost an hour of a second of this part's latency. */
  readonly pricePerS: number;
  /** Sum of the modules' least cost + price × latency. */
  readonly leastCost: number;
  /** Least latency with which that sum is had at these prices; together they fit where anything does. */
  readonly latencyS: number;
} & (
  | { readonly kind: "module"; readonly module: number }
  | { readonly kind: "series" | "parallel"; readonly first: PricedTree; readonly rest: PricedTree }
);

/**
 * Prices at which the modules' least sums bound the cost within `roomS` as closely as prices can (Lagrange): the steepness of
 * the modules' convex hulls, joined over the tree, at that latency. Any other prices would be sound too, only looser.
 */
export function priceLatency(tree: Tree, choices: readonly (readonly Choice<unknown>[])[], roomS: number): PricedTree {
  const whole = hulled(tree, choices);
  const corner = whole.hull[Math.max(0, cornerWithin(whole.hull, roomS))];
  return priced(whole, choices, corner?.fallPerS ?? 0);
}

/**
 * What a joint choice within `roomS` that costs at most `capPerHour` may pay beyond the least sums. A choice for any part that
 * alone pays more beyond the part's own least is in no such joint choice.
 */
export function spareOf({ pricePerS, leastCost }: PricedTree, roomS: number, capPerHour: number): number {
  return capPerHour + pricePerS * roomS - leastCost + ROUNDING * (capPerHour + pricePerS * roomS);
}

/** What a choice for a part pays beyond the part's least. */
export function excessOf({ pricePerS, leastCost }: PricedTree, latencyS: number, costPerHour: number): number {
  return costPerHour + pricePerS * latencyS - leastCost;
}

/** Each module as a priced part. */
export function modulesOf(part: PricedTree): ReadonlyMap<number, PricedTree> {
  if (part.kind === "module") return new Map([[part.module, part]]);
  return new Map([...modulesOf(part.first), ...modulesOf(part.rest)]);
}

/** Prices times latencies are long sums: what rounding may take from them, as a share. */
const ROUNDING = 1e-14;

type HulledTree = { readonly hull: Hull } & (
  | { readonly kind: "module"; readonly module: number }
  | { readonly kind: "series" | "parallel"; readonly first: HulledTree; readonly rest: HulledTree }
);

function hulled(tree: Tree, choices: readonly (readonly Choice<unknown>[])[]): HulledTree {
  if (tree.kind === "module") return { ...tree, hull: hullOf(choices[tree.module] ?? []) };
  const first = hulled(tree.first, choices);
  const rest = hulled(tree.rest, choices);
  const join = tree.kind === "series" ? inSeries : inParallel;
  return { kind: tree.kind, first, rest, hull: join(first.hull, rest.hull) };
}

function priced(part: HulledTree, choices: readonly (readonly Choice<unknown>[])[], pricePerS: number): PricedTree {
  const latencyS = cornerAtPrice(part.hull, pricePerS)?.latencyS ?? Number.POSITIVE_INFINITY;
  if (part.kind === "module") {
    const leastCost = (choices[part.module] ?? []).reduce(
      (least, choice) => Math.min(least, choice.costPerHour + pricePerS * choice.latencyS),
      Number.POSITIVE_INFINITY,
    );
    return { kind: "module", module: part.module, pricePerS, leastCost, latencyS };
  }
  const { kind } = part;
  const [ofFirst, ofRest] = kind === "series" ? [pricePerS, pricePerS] : shares(part, latencyS, pricePerS);
  const first = priced(part.first, choices, ofFirst);
  const rest = priced(part.rest, choices, ofRest);
  return { kind, first, rest, pricePerS, leastCost: first.leastCost + rest.leastCost, latencyS };
}

/** How parallel parts share a price: each pays what a second is worth to it at their common latency. */
function shares(
  { first, rest }: { readonly first: HulledTree; readonly rest: HulledTree },
  latencyS: number,
  pricePerS: number,
): readonly [number, number] {
  const worthToFirst = worthAt(first.hull, latencyS);
  const worthToRest = worthAt(rest.hull, latencyS);
  const ofFirst = clamped(pricePerS - worthToRest.least, worthToFirst);
  return [ofFirst, clamped(pricePerS - ofFirst, worthToRest)];
}

interface Worth {
  readonly least: number;
  readonly most: number;
}

/** What a second is worth at a latency: at a corner anything from the edge behind it to the edge before it. */
function worthAt(hull: Hull, latencyS: number): Worth {
  const k = cornerWithin(hull, latencyS);
  const least = hull[k]?.fallPerS ?? 0;
  if (hull[k]?.latencyS !== latencyS) return { least, most: least };
  return { least, most: hull[k - 1]?.fallPerS ?? Number.POSITIVE_INFINITY };
}

function clamped(value: number, { least, most }: Worth): number {
  return Math.max(least, Math.min(most, value));
}
