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
  const value = clean(share * 100);
  if (decimals !== undefined) return fixed(value, decimals);
  if (Number.isInteger(value) && (value === 0 || Math.abs(value) === 100)) return fixed(value, 0);
  const size = Math.abs(value);
  const limit = 10 ** -mostDecimals;
  const sign = value < 0 ? "−" : "";
  if (size < limit) return `<${narrowSpace}${sign}${fixed(limit, mostDecimals)}`;
  if (size < 100 && 100 - size < limit) return `>${narrowSpace}${sign}${fixed(100 - limit, mostDecimals)}`;
  return fixed(value, percentDecimals(size));
}

/** Two ends of an interval with one sign: "98.8 to 99.3 %", "33 to 39 %" with decimals 0. */
export function percentRange(low: number, high: number, decimals?: number): string {
  const most = decimals ?? Math.max(percentDecimals(low * 100), percentDecimals(high * 100));
  return `${percentFigure(low, most)} to ${percent(high, most)}`;
}

/** Decimals for a size from 0 to 100 by its distance to the nearer end; one from 1 to 99 and above 100. */
function percentDecimals(size: number): number {
  const toEnd = clean(size > 50 ? Math.abs(100 - size) : Math.abs(size));
  if (toEnd === 0) return 0;
  if (toEnd >= 1 || size > 100) return 1;
  return Math.min(mostDecimals, Math.max(1, -Math.floor(Math.log10(toEnd))));
}

/** Takes off binary dust, so that 1 − 0.996 is 0.004. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}
