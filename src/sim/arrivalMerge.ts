import type { ArrivalSource } from "./arrivals/source.ts";

/** Requests in a block: the index at which the event loop asks for the next one. */
export const BLOCK = 256;

/** Writes the next `BLOCK` requests to the place that it was made for. */
interface Feed {
  fill(): void;
}

/**
 * Several arrival sources as one sequence in ascending time; equal times in the order of the sources. The event loop
 * walks `timesMs` and `apps` as plain arrays, so arrivals never enter the event queue: `timesMs[BLOCK]` is Infinity, and
 * whoever reaches it calls `refill`.
 */
export class ArrivalMerge {
  readonly timesMs = new Float64Array(BLOCK + 1).fill(Number.POSITIVE_INFINITY);
  readonly apps = new Int32Array(BLOCK + 1);
  private readonly feed: Feed;

  constructor(sources: readonly ArrivalSource[]) {
    this.feed = feedOf(sources, 0, this.timesMs.subarray(0, BLOCK), this.apps.subarray(0, BLOCK));
    this.refill();
  }

  /** Replaces the block by the next one. */
  refill(): void {
    this.feed.fill();
  }
}

/** A source writes its place itself; more are halved, and the halves merged: each request takes part in log₂ n merges. */
function feedOf(sources: readonly ArrivalSource[], firstApp: number, timesMs: Float64Array, apps: Int32Array): Feed {
  const [only] = sources;
  if (only !== undefined && sources.length === 1) {
    apps.fill(firstApp);
    return { fill: () => only.fill(timesMs, BLOCK) };
  }
  return new TwoWayMerge(sources, firstApp, timesMs, apps);
}

/** The halves' blocks stand behind each other, so that the earlier head is chosen by an index and not by a branch. */
class TwoWayMerge implements Feed {
  private readonly headsMs = new Float64Array(2 * BLOCK);
  private readonly headApps = new Int32Array(2 * BLOCK);
  private readonly halves: readonly [Feed, Feed];
  private left = 0;
  private right = BLOCK;

  constructor(
    sources: readonly ArrivalSource[],
    firstApp: number,
    private readonly timesMs: Float64Array,
    private readonly apps: Int32Array,
  ) {
    const half = sources.length >> 1;
    const { headsMs, headApps } = this;
    this.halves = [
      feedOf(sources.slice(0, half), firstApp, headsMs.subarray(0, BLOCK), headApps.subarray(0, BLOCK)),
      feedOf(sources.slice(half), firstApp + half, headsMs.subarray(BLOCK), headApps.subarray(BLOCK)),
    ];
    for (const feed of this.halves) feed.fill();
  }

  fill(): void {
    for (let to = 0; to < BLOCK; ) {
      to = this.merge(to);
      if (this.left === BLOCK) {
        this.halves[0].fill();
        this.left = 0;
      } else if (this.right === 2 * BLOCK) {
        this.halves[1].fill();
        this.right = BLOCK;
      }
    }
  }

  /** Merges from place `from` on until the block is full or one half is used up. @returns the next place */
  private merge(from: number): number {
    const { headsMs, headApps, timesMs, apps } = this;
    let { left, right } = this;
    let to = from;
    while (to < BLOCK && left < BLOCK && right < 2 * BLOCK) {
      // A branch would be mispredicted every other time.
      const takeRight = Number(headsMs[right]! < headsMs[left]!);
      const head = left ^ ((left ^ right) & -takeRight);
      timesMs[to] = headsMs[head]!;
      apps[to] = headApps[head]!;
      left += 1 - takeRight;
      right += takeRight;
      to++;
    }
    this.left = left;
    this.right = right;
    return to;
  }
}
