/**
 * Whom a node satisfies while it can't satisfy everyone. Least cost first gives the most; but needs are measured, and
 * where several sets are as large, noise would change the set at every look, so that nobody's response ever ends within
 * its target. Those already admitted therefore stay while they fit, and give way only to a set that is larger.
 * @param costs share that each needs
 * @param hysteresis part by which those admitted count cheaper, and the others in a larger set dearer
 */
export function admit(
  costs: readonly number[],
  admitted: readonly boolean[],
  floor: number,
  hysteresis: number,
): readonly boolean[] {
  const byCost = costs.map((_, i) => i).sort((a, b) => costs[a]! - costs[b]! || a - b);
  const keeping = [...byCost.filter((i) => admitted[i]), ...byCost.filter((i) => !admitted[i])];
  const kept = fill(
    keeping,
    costs.map((cost, i) => (admitted[i] ? cost * (1 - hysteresis) : cost)),
    floor,
  );
  const anew = fill(
    byCost,
    costs.map((cost, i) => (admitted[i] ? cost : cost * (1 + hysteresis))),
    floor,
  );
  return count(anew) > count(kept) ? anew : kept;
}

/** Takes in order whoever still fits. */
function fill(order: readonly number[], costs: readonly number[], floor: number): readonly boolean[] {
  const chosen = costs.map(() => false);
  let left = 1 - costs.length * floor;
  for (const i of order) {
    const more = Math.max(0, costs[i]! - floor);
    if (more > left) continue;
    left -= more;
    chosen[i] = true;
  }
  return chosen;
}

const count = (chosen: readonly boolean[]): number => chosen.filter(Boolean).length;
