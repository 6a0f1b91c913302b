/** Answers that must lie beyond a percentile before it is worth printing. */
const beyond = 10;

/**
 * Answers needed before a percentile (in percent) is printed: ten must lie beyond it, so p99 needs 1,000, p95 200 and
 * the median 20.
 */
export function answersNeeded(percentile: number): number {
  return Math.ceil((beyond * 100) / (100 - percentile));
}

/** Answers that any percentile needs before it stands in the ledger as a number. */
export const answersForLedger = 1000;
