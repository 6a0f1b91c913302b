import type { ReactNode } from "react";
import "./message.css";

interface MessageProps {
  /** `doubt` for results that no longer belong to the scenario, `bad` for what failed or cannot be, else `neutral`. */
  readonly kind?: "neutral" | "doubt" | "bad";
  /** What is so, in one sentence. */
  readonly title: ReactNode;
  /** What follows from it: the arithmetic, what is kept, what to do. */
  readonly children?: ReactNode;
  /** Buttons of class `link`. */
  readonly actions?: ReactNode;
  /** Announce it when it appears; for what happens without a press of a button nearby. */
  readonly live?: boolean;
}

/** A notice in the place it is about. */
export function Message({ kind = "neutral", title, children, actions, live = false }: MessageProps) {
  return (
    <div className={`message message-${kind}`} role={live ? "status" : undefined}>
      <div className="message-text">
        <b>{title}</b> {children}
      </div>
      {actions === undefined ? null : <div className="message-actions">{actions}</div>}
    </div>
  );
}
