import { fixed, significant } from "../../parts/numbers.ts";

/** Dollars as elsewhere on the page, without the sign, for a column whose head has it: "2.53", "0.526", "1 234". */
export function costFigure(dollars: number): string {
  const size = Math.abs(Number(dollars.toPrecision(3)));
  if (size >= 1000) return fixed(dollars, 0);
  return size >= 1 ? fixed(dollars, 2) : significant(dollars);
}
