import { count } from "../../parts/numbers.ts";
import { worthwhile } from "../verdict/settleTie.ts";
import type { Precision } from "./precision.ts";

interface PrecisionNoteProps {
  readonly precision: Precision;
  readonly onRunMore: ((replications: number) => void) | undefined;
}

/** Behind every column: what its intervals are worth, and the replications that would make them narrower. */
export function PrecisionNote({ precision: { more, widest }, onRunMore }: PrecisionNoteProps) {
  const plural = more === 1 ? "replication reaches" : "replications reach";
  return (
    <>
      <span className="unit">95 % intervals</span>
      <p>
        {widest === null
          ? "All are within ±5\u202f% of their values."
          : `About ${count(more)} more ${plural} ±5\u202f%; ${widest} needs most.`}{" "}
        {more === 0 || more > worthwhile || onRunMore === undefined ? null : (
          <button type="button" className="link" onClick={() => onRunMore(more)}>
            Run {more} more
          </button>
        )}
      </p>
    </>
  );
}
