import type { ReactNode } from "react";

export type IconName = "undo" | "redo" | "scenarios" | "theme" | "help" | "more" | "close" | "down";

/** Stroke drawings on a 16 px square. */
const drawings: Readonly<Record<IconName, ReactNode>> = {
  undo: <path d="M6 4L3 7l3 3M3 7h7a3 3 0 010 6H7" />,
  redo: <path d="M10 4l3 3-3 3M13 7H6a3 3 0 000 6h3" />,
  scenarios: <path d="M2.5 5h11M2.5 8h11M2.5 11h7" />,
  theme: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="M8 3v10a5 5 0 000-10z" fill="currentColor" />
    </>
  ),
  help: <path d="M6 6.2a2 2 0 113 1.7c-.7.4-1 .8-1 1.6M8 12.2v.1" />,
  more: <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth="2.2" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  down: <path d="M4 6.5l4 4 4-4" />,
};

/** One of the few icons, in the colour of the text. Decorative: the button around it carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  /** Accessible name, also shown on hover. */
  readonly label: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/** A square button with an icon in place of words. */
export function IconButton({ icon, label, onClick, disabled = false }: IconButtonProps) {
  return (
    <button type="button" className="ib" aria-label={label} title={label} onClick={onClick} disabled={disabled}>
      <Icon name={icon} />
    </button>
  );
}
