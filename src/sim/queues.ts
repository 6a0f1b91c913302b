import type { Compiled } from "./compiled.ts";

const FIRST_CAPACITY = 64;

/**
 * The waiting requests of every queue, each as the time it joined in a ring buffer. Lengths, head times and due times are
 * typed arrays that the event loop and schedulers read directly. The queues of a pipeline also hold each item's request
 * and that request's own arrival, and may be in the order of these arrivals.
 */
export class Queues {
  /** Requests that wait, per queue. */
  readonly length: Int32Array;
  /** When the oldest waiting request joined the queue, in ms; only meaningful while `length` > 0. */
  readonly headMs: Float64Array;
  /** When the head will have waited `holdMs`; Infinity for an empty queue. */
  readonly dueMs: Float64Array;
  /** Requests that have come to the queue so far, dropped ones included. */
  readonly arrived: Float64Array;
  private readonly joined: Float64Array[];
  /** Per queue of a pipeline: request id and request arrival, beside `joined`; null for other queues. */
  private readonly request: (Int32Array | null)[];
  private readonly arrival: (Float64Array | null)[];
  private readonly first: Int32Array;

  constructor(
    compiled: Compiled,
    private readonly holdMs: Float64Array,
    /** Whether an item stands before those whose requests arrived later, instead of behind all that joined earlier. */
    private readonly byArrival = false,
  ) {
    const count = compiled.queues;
    this.length = new Int32Array(count);
    this.headMs = new Float64Array(count);
    this.dueMs = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
    this.arrived = new Float64Array(count);
    this.joined = Array.from({ length: count }, () => new Float64Array(FIRST_CAPACITY));
    const tracked = Array.from(compiled.queueApp, (app) => compiled.pipelines[app] !== null);
    this.request = tracked.map((needed) => (needed ? new Int32Array(FIRST_CAPACITY) : null));
    this.arrival = tracked.map((needed) => (needed ? new Float64Array(FIRST_CAPACITY) : null));
    this.first = new Int32Array(count);
  }

  /** Appends a request. @returns the new length */
  push(queue: number, joinMs: number): number {
    const length = this.length[queue]! + 1;
    let ring = this.joined[queue]!;
    if (length > ring.length) ring = this.grow(queue);
    ring[(this.first[queue]! + length - 1) & (ring.length - 1)] = joinMs;
    this.length[queue] = length;
    if (length === 1) {
      this.headMs[queue] = joinMs;
      this.dueMs[queue] = joinMs + this.holdMs[queue]!;
    }
    return length;
  }

  /** Appends an item of a pipeline's request. @returns the new length */
  pushItem(queue: number, joinMs: number, request: number, arrivalMs: number): number {
    const length = this.push(queue, joinMs);
    const ids = this.request[queue]!;
    const place = (this.first[queue]! + length - 1) & (ids.length - 1);
    ids[place] = request;
    this.arrival[queue]![place] = arrivalMs;
    if (this.byArrival && length > 1) this.moveUp(queue, length - 1);
    return length;
  }

  /** Moves the last item before those whose requests arrived later. */
  private moveUp(queue: number, last: number): void {
    const [joined, ids, arrival] = [this.joined[queue]!, this.request[queue]!, this.arrival[queue]!];
    const mask = ids.length - 1;
    let place = (this.first[queue]! + last) & mask;
    const [joinMs, id, arrivalMs] = [joined[place]!, ids[place]!, arrival[place]!];
    let left = last;
    for (; left > 0; left--) {
      const before = (place - 1) & mask;
      if (arrival[before]! <= arrivalMs) break;
      joined[place] = joined[before]!;
      ids[place] = ids[before]!;
      arrival[place] = arrival[before]!;
      place = before;
    }
    joined[place] = joinMs;
    ids[place] = id;
    arrival[place] = arrivalMs;
    if (left > 0) return;
    this.headMs[queue] = joinMs;
    this.dueMs[queue] = joinMs + this.holdMs[queue]!;
  }

  /** When the request at `place` joined the queue, in ms. */
  joinedMs(queue: number, place: number): number {
    const ring = this.joined[queue]!;
    return ring[(this.first[queue]! + place) & (ring.length - 1)]!;
  }

  /** Arrival in ms, into the system, of the request at `place` in the queue, 0 being the oldest. */
  arrivalMs(queue: number, place: number): number {
    const ring = this.arrival[queue] ?? this.joined[queue]!;
    return ring[(this.first[queue]! + place) & (ring.length - 1)]!;
  }

  /** Request of the pipeline's item at `place` in the queue. */
  requestAt(queue: number, place: number): number {
    const ids = this.request[queue]!;
    return ids[(this.first[queue]! + place) & (ids.length - 1)]!;
  }

  /** Moves the arrivals of the oldest `count` requests to `arrivals[offset ..]`, and their ids, if they have any, to `ids`. */
  take(queue: number, count: number, arrivals: Float64Array, ids: Int32Array, offset: number): void {
    const ring = this.arrival[queue] ?? this.joined[queue]!;
    const request = this.request[queue]!;
    const mask = ring.length - 1;
    let place = this.first[queue]!;
    for (let i = 0; i < count; i++) {
      arrivals[offset + i] = ring[place]!;
      if (request !== null) ids[offset + i] = request[place]!;
      place = (place + 1) & mask;
    }
    this.advance(queue, count);
  }

  /** Forgets the oldest `count` requests. */
  advance(queue: number, count: number): void {
    const ring = this.joined[queue]!;
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
    const first = this.first[queue]!;
    const joined = unrolled(this.joined[queue]!, first, new Float64Array(2 * this.joined[queue]!.length));
    this.joined[queue] = joined;
    const ids = this.request[queue]!;
    const arrival = this.arrival[queue]!;
    if (ids !== null) this.request[queue] = unrolled(ids, first, new Int32Array(joined.length));
    if (arrival !== null) this.arrival[queue] = unrolled(arrival, first, new Float64Array(joined.length));
    this.first[queue] = 0;
    return joined;
  }
}

function unrolled<T extends Float64Array | Int32Array>(ring: T, first: number, larger: T): T {
  larger.set(ring.subarray(first));
  larger.set(ring.subarray(0, first), ring.length - first);
  return larger;
}
