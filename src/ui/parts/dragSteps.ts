import type { PointerEvent as ReactPointerEvent } from "react";
import { useRef } from "react";

/** Horizontal distance that moves a dragged number by one step, px. */
const pxPerStep = 4;

interface Drag {
  readonly startX: number;
  readonly startValue: number;
  moved: boolean;
}

interface DragHandlers {
  readonly onPointerDown: (event: ReactPointerEvent<HTMLInputElement>) => void;
  readonly onPointerMove: (event: ReactPointerEvent<HTMLInputElement>) => void;
  readonly onPointerUp: (event: ReactPointerEvent<HTMLInputElement>) => void;
  readonly onPointerCancel: () => void;
  readonly onMouseDown: (event: { currentTarget: HTMLInputElement; preventDefault: () => void }) => void;
}

/**
 * Makes a number in a text input draggable while it does not have focus; with focus, dragging selects text as usual.
 * `onDrag` gets the value the drag began at and how many whole steps it went, negative to the left, ten per four
 * pixels with Shift. A press that does not move focuses the input and selects all of it.
 */
export function useDragSteps(value: number, onDrag: (from: number, steps: number) => void): DragHandlers {
  const drag = useRef<Drag | null>(null);
  return {
    onPointerDown: (event) => {
      const primary = event.button === 0 && event.isPrimary;
      if (!primary || event.currentTarget.disabled || hasFocus(event.currentTarget)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { startX: event.clientX, startValue: value, moved: false };
    },
    onPointerMove: (event) => {
      const now = drag.current;
      if (now === null) return;
      const steps = Math.trunc((event.clientX - now.startX) / pxPerStep);
      if (steps === 0 && !now.moved) return;
      now.moved = true;
      onDrag(now.startValue, event.shiftKey ? steps * 10 : steps);
    },
    onPointerUp: (event) => {
      if (drag.current !== null && !drag.current.moved) {
        event.currentTarget.focus();
        event.currentTarget.select();
      }
      drag.current = null;
    },
    onPointerCancel: () => {
      drag.current = null;
    },
    // Focus and text selection would begin here; both wait until the press turns out not to be a drag.
    onMouseDown: (event) => {
      if (!hasFocus(event.currentTarget)) event.preventDefault();
    },
  };
}

function hasFocus(input: HTMLInputElement): boolean {
  return input.ownerDocument.activeElement === input;
}
