import { absent, fixed, narrowSpace } from "./numbers.ts";

/** More decimals than this nobody reads; nearer to the end it says "> 99.9999". */
const mostDecimals = 4;

/**
 * A share from 0 to 1 as "99.6 %". Near 100 and near 0 it has as many decimals as show the first digit of what is
 * missing or there, so that 99.96 % never reads as 100 % and its late rest is written with the same decimals.
 */
export function percent(share: number | null | undefined, decimals?: number): string {
  const figure = percentFigure(share, decimals);
  return figure === absent ? absent : `${figure}${narrowSpace}%`;
}

/** The same without the sign, for a column whose head has it. */
export function percentFigure(share: number | null | undefined, decimals?: number): string {
  if (typeof share !== "number" || !Number.isFinite(share)) return absent;
  const value = share * 100;
  if (decimals !== undefined) return fixed(value, decimals);
  if (share === 0 || share === 1) return fixed(value, 0);
  const limit = 10 ** -mostDecimals;
  if (value > 0 && distanceToEnd(value) < limit) {
    return share < 0.5
      ? `<${narrowSpace}${fixed(limit, mostDecimals)}`
      : `>${narrowSpace}${fixed(100 - limit, mostDecimals)}`;
  }
  return fixed(value, percentDecimals(value));
}

/** Two ends of an interval with one sign: "98.8 to 99.3 %", "33 to 39 %" with decimals 0. */
export function percentRange(low: number, high: number, decimals?: number): string {
  const most = decimals ?? Math.max(percentDecimals(low * 100), percentDecimals(high * 100));
  return `${percentFigure(low, most)} to ${percent(high, most)}`;
}

/** One decimal from 1 to 99 %, none at the ends, and towards them as many as show the first digit of the distance. */
function percentDecimals(value: number): number {
  const distance = distanceToEnd(value);
  if (distance === 0) return 0;
  if (distance >= 1) return 1;
  return Math.min(mostDecimals, Math.max(1, -Math.floor(Math.log10(distance))));
}

/** Distance of a percentage to 0 or 100, whichever is nearer, without binary dust: that of 99.9 is 0.1. */
function distanceToEnd(value: number): number {
  return Number(Math.min(Math.abs(value), Math.abs(100 - value)).toFixed(9));
}
