/**
 * The most containers that one node can satisfy together: those of least cost first, which is exact, since each counts
 * one. Who is left out still has the floor.
 * @param costs share that each needs to count as satisfied
 * @returns whether each is among them, and what the chosen costs and the floors leave of the node
 */
export function largestSatisfiable(
  costs: readonly number[],
  floor: number,
): { readonly chosen: readonly boolean[]; readonly left: number } {
  const chosen = costs.map(() => false);
  let left = 1 - costs.length * floor;
  for (const i of costs.map((_, index) => index).sort((a, b) => costs[a]! - costs[b]! || a - b)) {
    const more = Math.max(0, costs[i]! - floor);
    // A rounding must not refuse what fits exactly.
    if (more > left + 1e-12) break;
    left -= more;
    chosen[i] = true;
  }
  return { chosen, left: Math.max(0, left) };
}
