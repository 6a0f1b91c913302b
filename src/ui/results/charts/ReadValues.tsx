import type { ReactNode } from "react";
import type { Drawn } from "./curves.ts";

interface ReadValuesProps {
  /** What all the values are at: "At 1.5× the SLO". */
  readonly at: ReactNode;
  readonly values: readonly { readonly drawn: Drawn; readonly text: string }[];
}

/** One line of reading: every scheduler's value at one place. */
export function ReadValues({ at, values }: ReadValuesProps) {
  return (
    <>
      <b>{at}</b>
      {values.map(({ drawn, text }, i) => (
        <span key={drawn.key}>
          {i === 0 ? ": " : ", "}
          {drawn.label} <b>{text}</b>
        </span>
      ))}
    </>
  );
}
