import type { Stat } from "../../../experiment/result.ts";

/** Beyond this many more replications another question is better than more of the same. */
const worthwhile = 200;

/**
 * About how many more replications would move a 95 % interval off the target, if the mean stays where it is: the
 * half-width falls with the square root of their number. null where it would take more than 200, or can't be told.
 */
export function moreReplications(onTime: NonNullable<Stat>, target: number, replications: number): number | null {
  const distance = Math.abs(onTime.mean - target);
  if (replications < 2 || distance === 0) return null;
  const needed = Math.ceil(replications * (onTime.ci95 / distance) ** 2);
  const more = Math.max(1, needed - replications);
  return more > worthwhile ? null : more;
}
