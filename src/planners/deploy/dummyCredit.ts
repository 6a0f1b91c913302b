/** Dummy requests of each module, which come evenly at the rate of the plan and are used up by batches that want filling. */
export class DummyCredit {
  private readonly perMs: readonly number[];
  private readonly credit: Float64Array;
  private readonly sinceMs: Float64Array;

  /** @param perS dummies a second, per module */
  constructor(perS: readonly number[]) {
    this.perMs = perS.map((rate) => rate / 1000);
    this.credit = new Float64Array(perS.length);
    this.sinceMs = new Float64Array(perS.length);
  }

  /** When a module will have so many dummies, now at the earliest; Infinity where it gets none. No more than `most` are kept. */
  readyMs(module: number, wanted: number, most: number, nowMs: number): number {
    const perMs = this.perMs[module]!;
    this.credit[module] = Math.min(most, this.credit[module]! + (nowMs - this.sinceMs[module]!) * perMs);
    this.sinceMs[module] = nowMs;
    const missing = wanted - this.credit[module]!;
    // A moment more, lest a rounding leaves the last dummy a fraction short and the clock still.
    return missing > 0 ? nowMs + missing / perMs + 1e-6 : nowMs;
  }

  /** Uses dummies up; a batch that can't wait for its dummies runs without any left over. */
  use(module: number, count: number): void {
    this.credit[module] = Math.max(0, this.credit[module]! - count);
  }
}
