/** Mean and spread of a sample. `cv` is standard deviation ÷ mean. */
export function moments(values: Float64Array): {
  readonly mean: number;
  readonly variance: number;
  readonly cv: number;
} {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / n;
  return { mean, variance, cv: Math.sqrt(variance) / mean };
}

/** Correlation of two samples of equal length, entry by entry. */
export function correlation(left: Float64Array, right: Float64Array): number {
  const [l, r] = [moments(left), moments(right)];
  const covariance = left.reduce((sum, value, i) => sum + (value - l.mean) * ((right[i] ?? 0) - r.mean), 0);
  return covariance / left.length / Math.sqrt(l.variance * r.variance);
}

/** Correlation of a sample with itself, `lag` entries later. */
export function autocorrelation(values: Float64Array, lag = 1): number {
  return correlation(values.subarray(0, values.length - lag), values.subarray(lag));
}

/**
 * Kolmogorov and Smirnov's distance between a sample and a distribution, times √n: above 2.23 once in ten thousand
 * samples of that very distribution.
 */
export function ksDistance(values: Float64Array, cumulative: (x: number) => number): number {
  const n = values.length;
  const furthest = values.toSorted().reduce((far, value, i) => {
    const expected = cumulative(value);
    return Math.max(far, expected - i / n, (i + 1) / n - expected);
  }, 0);
  return furthest * Math.sqrt(n);
}

/** Pearson's χ² of counts against expected counts above 0, in standard deviations above its mean. */
export function chiSquareDeviation(counts: Float64Array, expected: (i: number) => number): number {
  const n = counts.length;
  const chiSquare = counts.reduce((sum, count, i) => sum + (count - expected(i)) ** 2 / expected(i), 0);
  return (chiSquare - n) / Math.sqrt(2 * n);
}

/** Arrivals in each of `count` intervals of equal width from 0 on; later arrivals are left out. */
export function countsPerInterval(timesMs: Float64Array, widthMs: number, count: number): Float64Array {
  const counts = new Float64Array(count);
  for (const ms of timesMs) {
    const interval = Math.floor(ms / widthMs);
    if (interval < count) counts[interval] = (counts[interval] ?? 0) + 1;
  }
  return counts;
}
