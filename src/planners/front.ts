/** A choice for one module: a latency it may take, what that costs, and what was chosen. */
export interface Choice<T> {
  readonly latencyS: number;
  readonly costPerHour: number;
  readonly of: T;
}

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
