const FIRST_CAPACITY = 64;

/**
 * The waiting requests of every queue, each as its arrival time in a ring buffer. Lengths, head times and due times are
 * typed arrays that the event loop and schedulers read directly.
 */
export class Queues {
  /** Requests that wait, per queue. */
  readonly length: Int32Array;
  /** Arrival of the oldest waiting request in ms; only meaningful while `length` > 0. */
  readonly headMs: Float64Array;
  /** When the head will have waited `holdMs`; Infinity for an empty queue. */
  readonly dueMs: Float64Array;
  /** Requests that have arrived so far, dropped ones included. */
  readonly arrived: Float64Array;
  private readonly rings: Float64Array[];
  private readonly first: Int32Array;

  constructor(
    count: number,
    private readonly holdMs: Float64Array,
  ) {
    this.length = new Int32Array(count);
    this.headMs = new Float64Array(count);
    this.dueMs = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.arrived = new Float64Array(count);
    this.rings = Array.from({ length: count }, () => new Float64Array(FIRST_CAPACITY));
    this.first = new Int32Array(count);
  }

  /** Appends a request. @returns the new length */
  push(queue: number, arrivalMs: number): number {
    const length = this.length[queue]! + 1;
    let ring = this.rings[queue]!;
    if (length > ring.length) ring = this.grow(queue);
    ring[(this.first[queue]! + length - 1) & (ring.length - 1)] = arrivalMs;
    this.length[queue] = length;
    if (length === 1) {
      this.headMs[queue] = arrivalMs;
      this.dueMs[queue] = arrivalMs + this.holdMs[queue]!;
    }
    return length;
  }

  /** Arrival time in ms of the request at `place` in the queue, 0 being the oldest. */
  arrivalMs(queue: number, place: number): number {
    const ring = this.rings[queue]!;
    return ring[(this.first[queue]! + place) & (ring.length - 1)]!;
  }

  /** Moves the oldest `count` requests to `store[offset ..]`. */
  take(queue: number, count: number, store: Float64Array, offset: number): void {
    const ring = this.rings[queue]!;
    const mask = ring.length - 1;
    let place = this.first[queue]!;
    for (let i = 0; i < count; i++) {
      store[offset + i] = ring[place]!;
      place = (place + 1) & mask;
    }
    this.advance(queue, count);
  }

  /** Forgets the oldest `count` requests. */
  advance(queue: number, count: number): void {
    const ring = this.rings[queue]!;
    const first = (this.first[queue]! + count) & (ring.length - 1);
    const left = this.length[queue]! - count;
    this.first[queue] = first;
    this.length[queue] = left;
    if (left > 0) {
      const headMs = ring[first]!;
      this.headMs[queue] = headMs;
      this.dueMs[queue] = headMs + this.holdMs[queue]!;
    } else this.dueMs[queue] = Number.POSITIVE_INFINITY;
  }

  private grow(queue: number): Float64Array {
    const old = this.rings[queue]!;
    const ring = new Float64Array(2 * old.length);
    const first = this.first[queue]!;
    ring.set(old.subarray(first));
    ring.set(old.subarray(0, first), old.length - first);
    this.first[queue] = 0;
    this.rings[queue] = ring;
    return ring;
  }
}
