import { useCallback, useState } from "react";

/** Which row of a line chart is being read, by pointer or by keys. */
export interface Reading {
  readonly row: number | null;
  /** Whether keys put it there, so that the chart must draw the crosshair itself. */
  readonly byKeys: boolean;
  readonly onPoint: (row: number | null, near: number | null) => void;
  readonly onStep: (by: number) => void;
  readonly onLeave: () => void;
}

/** Reads along the rows of a line chart; a line that the pointer is near becomes the highlighted one. */
export function useReading(rows: number, start: number, onHighlight: (index: number | null) => void): Reading {
  const [at, setAt] = useState<{ readonly row: number; readonly byKeys: boolean } | null>(null);
  const onPoint = useCallback(
    (row: number | null, near: number | null): void => {
      setAt((before) => (row === null ? (before?.byKeys === true ? before : null) : { row, byKeys: false }));
      if (row !== null) onHighlight(near);
    },
    [onHighlight],
  );
  const onStep = useCallback(
    (by: number): void =>
      setAt((before) => ({
        row: Math.min(rows - 1, Math.max(0, before === null ? start : before.row + by)),
        byKeys: true,
      })),
    [rows, start],
  );
  const onLeave = useCallback((): void => {
    setAt(null);
    onHighlight(null);
  }, [onHighlight]);
  const row = at === null || at.row >= rows ? null : at.row;
  return { row, byKeys: at?.byKeys ?? false, onPoint, onStep, onLeave };
}
