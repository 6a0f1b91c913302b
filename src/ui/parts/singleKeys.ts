import { createContext, type KeyboardEvent, useContext } from "react";

/** Whether keys without a modifier do anything; off when the person switched them off (WCAG 2.1.4). */
export const SingleKeys = createContext(true);

/** Tells whether a key press is a single-key command, not typing, not a browser shortcut, and commands are on. */
export function useIsCommand(): (event: KeyboardEvent) => boolean {
  const on = useContext(SingleKeys);
  return (event) =>
    on && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented && !isTyping(event.target);
}

function isTyping(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable]") !== null;
}
