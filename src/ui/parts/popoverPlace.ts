/** Distance to the trigger and to the edges of the window, px. */
const gap = 4;
const edge = 8;

export type PopoverAlign = "start" | "end";

/** The sides of a box, px from the window's top left. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Top left corner for a panel that belongs to a trigger: below it if there is room, else above it if there is more
 * room there; lined up with its start or end and pushed inside the window.
 */
export function popoverPlace(trigger: Box, panel: Size, window: Size, align: PopoverAlign) {
  const wished = align === "start" ? trigger.left : trigger.right - panel.width;
  const left = Math.max(edge, Math.min(wished, window.width - panel.width - edge));
  const below = trigger.bottom + gap;
  const roomBelow = window.height - below - edge;
  const roomAbove = trigger.top - gap - edge;
  const flipped = panel.height > roomBelow && roomAbove > roomBelow;
  const top = flipped ? Math.max(edge, trigger.top - gap - panel.height) : below;
  return { left, top };
}
