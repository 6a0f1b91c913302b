/** DQoES's class of a container: better than its target's band, inside it, or below. */
export type QoeClass = "good" | "satisfied" | "bad";

/** DQoES's α: a response time within this share of the target counts as satisfied. */
export const ALPHA = 0.1;

/** Class of a response time p against a target o: q = o − p against α·o, the bounds themselves inside (DQoES). */
export function qoeClass(responseMs: number, targetMs: number, alpha = ALPHA): QoeClass {
  const quality = targetMs - responseMs;
  if (quality > alpha * targetMs) return "good";
  return quality < -alpha * targetMs ? "bad" : "satisfied";
}
