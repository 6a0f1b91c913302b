import { studentT95 } from "./interval.ts";

/**
 * How far the entries of a series lie apart over replications, without keeping the replications: mean and sum of squared
 * deviations of each entry, brought up to date one replication at a time (Welford 1962).
 */
export class Spread {
  private readonly samples: Uint32Array;
  private readonly mean: Float64Array;
  private readonly squares: Float64Array;

  constructor(length: number) {
    this.samples = new Uint32Array(length);
    this.mean = new Float64Array(length);
    this.squares = new Float64Array(length);
  }

  /** Adds one replication's series; an entry that is NaN has no sample in it. */
  add(series: Float64Array): void {
    series.forEach((value, i) => {
      if (Number.isNaN(value)) return;
      const n = ++this.samples[i]!;
      const away = value - this.mean[i]!;
      this.mean[i]! += away / n;
      this.squares[i]! += away * (value - this.mean[i]!);
    });
  }

  /** Half-width of the 95 % interval of an entry's mean (Student's t); NaN below two samples. */
  halfWidth(i: number): number {
    const n = this.samples[i] ?? 0;
    return n < 2 ? Number.NaN : studentT95(n - 1) * Math.sqrt(this.squares[i]! / (n - 1) / n);
  }
}
