/** Arrival times of the requests that wait in one queue, oldest first: a ring buffer that doubles when it is full. */
export class ArrivalRing {
  length = 0;
  private timesMs = new Float64Array(64);
  private first = 0;

  /** When the oldest arrived; only while `length` > 0. */
  headMs(): number {
    return this.timesMs[this.first] ?? Number.NaN;
  }

  push(arrivalMs: number): void {
    if (this.length === this.timesMs.length) this.grow();
    this.timesMs[(this.first + this.length++) & (this.timesMs.length - 1)] = arrivalMs;
  }

  /** Takes out the oldest; only while `length` > 0. */
  shift(): number {
    const headMs = this.headMs();
    this.first = (this.first + 1) & (this.timesMs.length - 1);
    this.length--;
    return headMs;
  }

  private grow(): void {
    const larger = new Float64Array(2 * this.timesMs.length);
    larger.set(this.timesMs.subarray(this.first));
    larger.set(this.timesMs.subarray(0, this.first), this.timesMs.length - this.first);
    this.timesMs = larger;
    this.first = 0;
  }
}
