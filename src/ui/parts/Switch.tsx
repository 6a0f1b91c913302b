import type { ReactNode } from "react";
import "./onOff.css";

interface SwitchProps {
  /** What it switches, beside it; also its accessible name. */
  readonly label: ReactNode;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** Id of the words that say more about it. */
  readonly describedBy?: string;
}

/** Something that is on or off and takes effect at once. The knob's place and the word both say which. */
export function Switch({ label, on, onChange, describedBy }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      className="on-off"
      aria-checked={on}
      aria-describedby={describedBy}
      onClick={() => onChange(!on)}
    >
      <svg className="on-off-track" width="28" height="16" aria-hidden="true">
        <rect
          x="0.75"
          y="0.75"
          width="26.5"
          height="14.5"
          rx="7.25"
          fill={on ? "var(--ink)" : "var(--paper)"}
          stroke={on ? "var(--ink)" : "var(--edge)"}
          strokeWidth="1.5"
        />
        <circle cx={on ? 20 : 8} cy="8" r="4.5" fill={on ? "var(--on-ink)" : "var(--edge)"} />
      </svg>
      <span>{label}</span>
    </button>
  );
}
