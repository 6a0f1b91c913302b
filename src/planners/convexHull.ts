import { type Choice, undominated } from "./front.ts";

/** A corner of a hull. */
export interface Corner {
  readonly latencyS: number;
  readonly costPerHour: number;
  /** What a second more saves from here to the next corner; 0 at the last. */
  readonly fallPerS: number;
}

/**
 * The convex lower bound of what something costs within a latency: latencies ascending, costs falling ever less steeply. Flat
 * beyond the last corner, impossible before the first.
 */
export type Hull = readonly Corner[];

/** The hull of some choices. */
export function hullOf(choices: readonly Choice<unknown>[]): Hull {
  const corners: Corner[] = [];
  for (const { latencyS, costPerHour } of undominated(choices)) {
    for (;;) {
      const last = corners.pop();
      if (last === undefined) break;
      const fallPerS = (last.costPerHour - costPerHour) / (latencyS - last.latencyS);
      // A corner that the edge before it reaches no more steeply lies above the hull.
      if (fallPerS >= (corners.at(-1)?.fallPerS ?? Number.POSITIVE_INFINITY)) continue;
      corners.push({ ...last, fallPerS });
      break;
    }
    corners.push({ latencyS, costPerHour, fallPerS: 0 });
  }
  return corners;
}

/** Hull of two parts of which one follows the other: their edges in the order of their steepness. */
export function inSeries(a: Hull, b: Hull): Hull {
  const corners: Corner[] = [];
  for (let i = 0, j = 0; ; ) {
    const ofA = a[i];
    const ofB = b[j];
    if (ofA === undefined || ofB === undefined) return corners;
    corners.push({
      latencyS: ofA.latencyS + ofB.latencyS,
      costPerHour: ofA.costPerHour + ofB.costPerHour,
      fallPerS: Math.max(ofA.fallPerS, ofB.fallPerS),
    });
    if (ofA.fallPerS >= ofB.fallPerS) i++;
    else j++;
  }
}

/** Hull of two parts side by side, both within the same latency: the sum of theirs. */
export function inParallel(a: Hull, b: Hull): Hull {
  const latencies = [...a, ...b].map(({ latencyS }) => latencyS).sort((x, y) => x - y);
  return latencies.flatMap((latencyS, k): readonly Corner[] => {
    const ofA = a[cornerWithin(a, latencyS)];
    const ofB = b[cornerWithin(b, latencyS)];
    if (ofA === undefined || ofB === undefined || latencyS === latencies[k - 1]) return [];
    const costPerHour = costAt(ofA, latencyS) + costAt(ofB, latencyS);
    return [{ latencyS, costPerHour, fallPerS: ofA.fallPerS + ofB.fallPerS }];
  });
}

/** Number of the last corner within a latency, −1 where there is none. */
export function cornerWithin(hull: Hull, latencyS: number): number {
  return firstWhere(hull, (corner) => corner.latencyS > latencyS) - 1;
}

/** The first corner from which a second more saves no more than it costs; undefined only in a hull without corners. */
export function cornerAtPrice(hull: Hull, pricePerS: number): Corner | undefined {
  return hull[firstWhere(hull, ({ fallPerS }) => fallPerS <= pricePerS)];
}

function costAt({ latencyS, costPerHour, fallPerS }: Corner, atS: number): number {
  return costPerHour - fallPerS * (atS - latencyS);
}

/** Number of the first corner for which something holds that then holds for all after it; their count where for none. */
function firstWhere(hull: Hull, holds: (corner: Corner) => boolean): number {
  let low = 0;
  let high = hull.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const corner = hull[middle];
    if (corner === undefined || holds(corner)) high = middle;
    else low = middle + 1;
  }
  return low;
}
