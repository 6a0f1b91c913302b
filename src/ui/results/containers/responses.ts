import type { Container } from "./controlled.ts";

/**
 * Response time ÷ target of a container at each row: that of its latest answers, since slow ones answer in few rows;
 * null while it is not there and before its first answer.
 */
export function latestOfTarget({ share, responseMs, targetMs }: Container): readonly (number | null)[] {
  let latest: number | null = null;
  return Array.from(responseMs, (ms, row) => {
    if ((share[row] ?? 0) === 0) latest = null;
    else if (!Number.isNaN(ms)) latest = ms / targetMs;
    return latest;
  });
}

/** Mean response time in ms of the last step in which a container answered anything; null for one that never did. */
export function lastResponseMs({ responseMs }: Container): number | null {
  return responseMs.findLast((ms) => !Number.isNaN(ms)) ?? null;
}
