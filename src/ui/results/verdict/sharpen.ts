import type { Finisher } from "../contender.ts";
import { type Piece, sentence } from "./piece.ts";
import { worthwhile } from "./settleTie.ts";

/** About how many more replications bring every mean latency to ±5 %, where they are not there and it is worthwhile. */
export function sharpen(finishers: readonly Finisher[]): readonly Piece[] {
  const all = finishers.flatMap(({ outcome }) => outcome.evidence?.more.meanLatency ?? []);
  const most = Math.max(0, ...all);
  if (most === 0 || most > worthwhile) return [];
  const plural = most === 1 ? "replication reaches" : "replications reach";
  return [
    ...sentence(`About ${most} more ${plural} ±5\u202f% on every mean latency.`),
    { kind: "run-more", replications: most },
    { kind: "text", text: " " },
  ];
}
