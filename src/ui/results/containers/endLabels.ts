import type { ChartRow, Series } from "../charts/curves.ts";
import type { EndLabel } from "../charts/lineModel.ts";

/** Names of lines at their last points, each with its value there; a line without any point has none. */
export function endLabels(
  drawn: readonly Series[],
  rows: readonly ChartRow[],
  figure: (value: number) => string,
): readonly EndLabel[] {
  return drawn.flatMap((each) => {
    const row = rows.findLast(({ [each.key]: value }) => value != null);
    const y = row?.[each.key];
    return row === undefined || y == null ? [] : [{ drawn: each, x: row.x, y, figure: figure(y), marked: false }];
  });
}
