/**
 * Positions at least `gap` apart, as close as can be to those wanted and in their order, inside [low, high] as long as
 * they fit there. Used for labels at the ends of lines.
 */
export function pushApart(wanted: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = wanted.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at || a.i - b.i);
  // Labels that touch form a block, which stands at the mean of the places its labels want.
  const blocks: { members: number[]; sum: number }[] = [];
  const top = (block: { members: number[]; sum: number }): number => {
    const n = block.members.length;
    const centre = block.sum / n;
    return clamp(centre - ((n - 1) * gap) / 2, low, Math.max(low, high - (n - 1) * gap));
  };
  for (const { at, i } of order) {
    let block = { members: [i], sum: at };
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      if (top(above) + above.members.length * gap <= top(block)) break;
      blocks.pop();
      block = { members: [...above.members, ...block.members], sum: above.sum + block.sum };
    }
    blocks.push(block);
  }
  const places = new Array<number>(wanted.length).fill(low);
  for (const block of blocks) {
    const first = top(block);
    block.members.forEach((member, k) => {
      places[member] = first + k * gap;
    });
  }
  return places;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
