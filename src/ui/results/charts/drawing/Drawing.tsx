import type { KeyboardEvent, ReactNode, RefObject } from "react";
import "./drawing.css";

interface DrawingProps {
  /** One sentence with the numbers, for those who can't see the drawing. */
  readonly sentence: string;
  readonly children: ReactNode;
  /** Moves what is read by a number of places: arrow keys. */
  readonly onStep?: (by: number) => void;
  readonly onLeave?: () => void;
  /** Rows that need room, where a drawing has any: more than seven make it taller. */
  readonly rows?: number;
  /** The element that is saved to a file. */
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** Height of a drawing, and of a row and what is around the rows, px. */
const usualPx = 270;
const rowPx = 27;
const aroundRowsPx = 70;

/** A chart's drawing as one image with a sentence; arrow keys read along it as the pointer does. */
export function Drawing({ sentence, children, onStep, onLeave, rows = 0, frame }: DrawingProps) {
  function onKeyDown(event: KeyboardEvent): void {
    const by = steps.get(event.key);
    if (by === undefined || onStep === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onStep(event.shiftKey ? by * 10 : by);
  }
  return (
    <div
      ref={frame}
      className="drawing"
      style={{ height: Math.max(usualPx, rows * rowPx + aroundRowsPx) }}
      role="img"
      aria-label={sentence}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys read its points aloud through the reading line
      tabIndex={0}
      onKeyDown={onKeyDown}
      onMouseLeave={onLeave}
      onBlur={onLeave}
    >
      {children}
    </div>
  );
}

const steps: ReadonlyMap<string, number> = new Map([
  ["ArrowRight", 1],
  ["ArrowDown", 1],
  ["ArrowLeft", -1],
  ["ArrowUp", -1],
]);
