/** Round numbers 1, 2 and 5 times a power of ten within [low, high], ascending; none where the axis is not wholly above 0. */
export function logTicks(low: number, high: number): readonly number[] {
  if (!(low > 0)) return [];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
    for (const step of [1, 2, 5]) {
      const tick = Number(`${step}e${power}`);
      if (tick >= low && tick <= high) ticks.push(tick);
    }
  }
  return ticks;
}

/** Powers of ten within [low, high], ascending. */
export function decades(low: number, high: number): readonly number[] {
  return logTicks(low, high).filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e9) / 1e9));
}
