import type { ReactNode } from "react";
import "./readingLine.css";

interface ReadingLineProps {
  /** What the pointer, the focus or the arrow keys are on. */
  readonly children?: ReactNode;
  /** What to say while they are on nothing. */
  readonly idle?: ReactNode;
}

/** Two reserved lines under a drawing, where a chart says what would elsewhere float over its data. */
export function ReadingLine({ children, idle }: ReadingLineProps) {
  const empty = children === undefined || children === null || children === false;
  return (
    <p className={empty ? "reading-line" : "reading-line reading-line-on"} role="status">
      {empty ? idle : children}
    </p>
  );
}
