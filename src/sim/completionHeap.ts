/**
 * The next completion of every device: an indexed 4-ary heap in typed arrays. Re-scheduling moves a device's entry, so
 * nothing stale is ever stored, and nothing is allocated. Equal times come in device order.
 */
export class CompletionHeap {
  private readonly timeMs: Float64Array;
  private readonly device: Int32Array;
  private readonly placeOf: Int32Array;
  private size = 0;

  constructor(devices: number) {
    this.timeMs = new Float64Array(devices + 1).fill(Number.POSITIVE_INFINITY);
    this.device = new Int32Array(devices + 1);
    this.placeOf = new Int32Array(devices).fill(-1);
  }

  /** Time of the earliest completion in ms; Infinity when no device works. */
  firstMs(): number {
    return this.timeMs[0]!;
  }

  /** Device of the earliest completion; only meaningful while `firstMs()` is finite. */
  firstDevice(): number {
    return this.device[0]!;
  }

  /** Sets when a device completes next. */
  set(device: number, timeMs: number): void {
    const place = this.placeOf[device]!;
    if (place < 0) this.rise(this.size++, timeMs, device);
    else if (timeMs < this.timeMs[place]!) this.rise(place, timeMs, device);
    else this.sink(place, timeMs, device);
  }

  /** Takes out the earliest completion: its device works no more. */
  pop(): void {
    const last = --this.size;
    const { timeMs, device } = this;
    this.placeOf[device[0]!] = -1;
    const t = timeMs[last]!;
    const moved = device[last]!;
    timeMs[last] = Number.POSITIVE_INFINITY;
    if (last > 0) this.sink(0, t, moved);
  }

  private rise(from: number, t: number, entry: number): void {
    const { timeMs, device, placeOf } = this;
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 2;
      const above = timeMs[parent]!;
      if (above < t || (above === t && device[parent]! < entry)) break;
      timeMs[i] = above;
      device[i] = device[parent]!;
      placeOf[device[i]!] = i;
      i = parent;
    }
    timeMs[i] = t;
    device[i] = entry;
    placeOf[entry] = i;
  }

  private sink(from: number, t: number, entry: number): void {
    const { timeMs, device, placeOf, size } = this;
    let i = from;
    for (;;) {
      const first = 4 * i + 1;
      if (first >= size) break;
      const end = first + 4 < size ? first + 4 : size;
      let child = first;
      let least = timeMs[first]!;
      for (let k = first + 1; k < end; k++) {
        const candidate = timeMs[k]!;
        if (candidate < least || (candidate === least && device[k]! < device[child]!)) {
          least = candidate;
          child = k;
        }
      }
      if (least > t || (least === t && device[child]! > entry)) break;
      timeMs[i] = least;
      device[i] = device[child]!;
      placeOf[device[i]!] = i;
      i = child;
    }
    timeMs[i] = t;
    device[i] = entry;
    placeOf[entry] = i;
  }
}
