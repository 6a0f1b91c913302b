/**
 * Shares in proportion to the wanted ones that sum to 1, none below the floor: what falls below is put on it, the rest
 * scaled into what is left. @param floor at most 1 ÷ count
 */
export function project(wanted: readonly number[], floor: number): readonly number[] {
  const onFloor = wanted.map(() => false);
  for (;;) {
    const fixed = onFloor.filter(Boolean).length;
    const free = wanted.reduce((sum, share, i) => sum + (onFloor[i] ? 0 : share), 0);
    const left = 1 - fixed * floor;
    const shares = wanted.map((share, i) =>
      onFloor[i] ? floor : free > 0 ? (share * left) / free : left / (wanted.length - fixed),
    );
    let settled = true;
    for (const [i, share] of shares.entries()) {
      if (onFloor[i] || share >= floor) continue;
      onFloor[i] = true;
      settled = false;
    }
    if (settled) return shares;
    if (onFloor.every(Boolean)) return wanted.map(() => 1 / wanted.length);
  }
}

/** Shares after newcomers (NaN) have got an equal share each and those who were there have made room in proportion. */
export function welcome(shares: readonly number[]): readonly number[] {
  const newcomers = shares.filter(Number.isNaN).length;
  const held = shares.reduce((sum, share) => (Number.isNaN(share) ? sum : sum + share), 0);
  const equal = 1 / shares.length;
  return shares.map((share) => (Number.isNaN(share) ? equal : (share / held) * (1 - newcomers * equal)));
}
