import { type ReactNode, useId, useRef, useState } from "react";
import { type PopoverAlign, popoverPlace } from "./popoverPlace.ts";
import "./popover.css";

interface PopoverProps {
  /** Accessible name of the panel. */
  readonly label: string;
  /** What the button shows: words or an `Icon`. */
  readonly trigger: ReactNode;
  /** Accessible name of the button where it shows an icon only. */
  readonly triggerLabel?: string;
  /** Looks of the button: "btn", "btn sm", "quiet", "link" or "ib". */
  readonly triggerClass?: string;
  readonly align?: PopoverAlign;
  /** The panel's content, or a function that makes it and may close the panel. Mounted only while open. */
  readonly children: ReactNode | ((close: () => void) => ReactNode);
}

/**
 * A button with a panel, on the browser's own popover: top layer, Esc and a press outside close it, and focus goes back
 * to the button.
 */
export function Popover(props: PopoverProps) {
  const { label, trigger, triggerLabel, triggerClass = "btn", align = "start", children } = props;
  const panelId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  function place(): void {
    if (button.current === null || panel.current === null) return;
    const size = { width: panel.current.offsetWidth, height: panel.current.offsetHeight };
    const window = { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight };
    const { left, top } = popoverPlace(button.current.getBoundingClientRect(), size, window, align);
    panel.current.style.left = `${left}px`;
    panel.current.style.top = `${top}px`;
    panel.current.style.visibility = "visible";
  }

  function onToggle(newState: string): void {
    if (newState === "open") {
      place();
      panel.current?.focus();
      return;
    }
    // Only now: while the panel closes, the browser looks whether focus is inside, to give it back to the button.
    setOpen(false);
    if (panel.current !== null) panel.current.style.visibility = "hidden";
  }

  function close(): void {
    panel.current?.hidePopover();
    button.current?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={triggerClass}
        popoverTarget={panelId}
        aria-label={triggerLabel}
        title={triggerLabel}
        aria-expanded={open}
        aria-haspopup="dialog"
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={panelId}
        className="popover"
        popover="auto"
        role="dialog"
        aria-label={label}
        tabIndex={-1}
        onBeforeToggle={(event) => {
          if (event.newState === "open") setOpen(true);
        }}
        onToggle={(event) => onToggle(event.newState)}
      >
        {open ? (typeof children === "function" ? children(close) : children) : null}
      </div>
    </>
  );
}
