import type { ReactNode } from "react";
import "./status.css";

/** How a scheduler stands against every app's SLO, best first; decided by intervals where results are read. */
export const statusKinds = ["met", "too-close", "missed", "saturated", "does-not-fit"] as const;
export type StatusKind = (typeof statusKinds)[number];

/** The word that always stands beside the glyph. */
export const statusWords: Readonly<Record<StatusKind, string>> = {
  met: "Met",
  "too-close": "Too close",
  missed: "Missed",
  saturated: "Saturated",
  "does-not-fit": "Does not fit",
};

/** The 14 px glyph alone; decorative, to be used only where the word is near. */
export function StatusGlyph({ kind }: { readonly kind: StatusKind }) {
  return (
    <svg className="status-glyph" width="14" height="14" aria-hidden="true" fill="none">
      {glyphs[kind]}
    </svg>
  );
}

interface StatusProps {
  readonly kind: StatusKind;
  /** Second line: the app at fault, or the reason. */
  readonly detail?: ReactNode;
}

/** Glyph, word and second line. */
export function Status({ kind, detail }: StatusProps) {
  return (
    <span className={`status status-${kind}`}>
      <StatusGlyph kind={kind} />
      <span>
        <b>{statusWords[kind]}</b>
        {detail === undefined ? null : <span className="status-detail">{detail}</span>}
      </span>
    </span>
  );
}

const glyphs: Readonly<Record<StatusKind, ReactNode>> = {
  met: (
    <>
      <circle cx="7" cy="7" r="7" fill="var(--ink)" />
      <path d="M3.8 7.3l2.2 2.2 4.2-4.6" stroke="var(--on-ink)" strokeWidth="1.7" />
    </>
  ),
  "too-close": (
    <>
      <Ring colour="var(--doubt)" />
      <path d="M7 .8a6.2 6.2 0 000 12.4z" fill="var(--doubt)" />
    </>
  ),
  missed: (
    <>
      <Ring colour="var(--late)" />
      <path d="M4.6 4.6l4.8 4.8M9.4 4.6L4.6 9.4" stroke="var(--late)" strokeWidth="1.7" />
    </>
  ),
  saturated: (
    <>
      <Ring colour="var(--late)" />
      <path d="M7 10.5V4M4.3 6.5L7 3.6l2.7 2.9" stroke="var(--late)" strokeWidth="1.7" />
    </>
  ),
  "does-not-fit": (
    <>
      <Ring colour="var(--edge)" />
      <path d="M3.5 7h7" stroke="var(--edge)" strokeWidth="1.7" />
    </>
  ),
};

function Ring({ colour }: { readonly colour: string }) {
  return <circle cx="7" cy="7" r="6.2" stroke={colour} strokeWidth="1.6" />;
}
