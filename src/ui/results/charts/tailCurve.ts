import type { TailCurve } from "../../../experiment/result.ts";

/**
 * Share of requests slower than x, straight between a curve's points on a logarithmic x; 1 before its first point, and
 * what never was answered after its last.
 */
export function slowerThan({ x, slower }: TailCurve, at: number): number {
  const next = firstAbove(x, at);
  if (next === 0) return 1;
  const [fromX = at, toX] = [x[next - 1], x[next]];
  const [from = 1, to] = [slower[next - 1], slower[next]];
  if (toX === undefined || to === undefined) return from;
  return from + ((to - from) * Math.log(at / fromX)) / Math.log(toX / fromX);
}

/** Index of the first entry above `value` in an ascending list; its length where there is none. */
function firstAbove(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
