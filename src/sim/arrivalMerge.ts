import type { ArrivalSource } from "./arrivals/source.ts";

/** Requests in one merged block, and in one block of a single source. */
const MERGED = 512;
const SINGLE = 256;

/**
 * Several arrival sources as one sequence in ascending time; equal times in the order of the sources. The event loop
 * walks `timesMs` and `apps` as plain arrays, so arrivals never enter the event queue: `timesMs[BLOCK]` is Infinity, and
 * whoever reaches it calls `refill`.
 */
export class ArrivalMerge {
  readonly timesMs = new Float64Array(MERGED + 1);
  readonly apps = new Int32Array(MERGED + 1);
  private readonly blocks: readonly Float64Array[];
  private readonly position: Int32Array;
  private readonly headMs: Float64Array;

  constructor(private readonly sources: readonly ArrivalSource[]) {
    this.blocks = sources.map(() => new Float64Array(SINGLE));
    this.position = new Int32Array(sources.length);
    this.headMs = new Float64Array(sources.length);
    sources.forEach((source, app) => {
      source.fill(this.blocks[app]!, SINGLE);
      this.headMs[app] = this.blocks[app]![0]!;
    });
    this.refill();
  }

  /** Replaces the block by the next one. */
  refill(): void {
    const { timesMs, apps, headMs, position, blocks, sources } = this;
    const count = sources.length;
    for (let i = 0; i < MERGED; i++) {
      let app = 0;
      let first = headMs[0]!;
      for (let k = 1; k < count; k++) {
        const t = headMs[k]!;
        if (t < first) {
          first = t;
          app = k;
        }
      }
      timesMs[i] = first;
      apps[i] = app;
      const next = position[app]! + 1;
      if (next === SINGLE) {
        sources[app]!.fill(blocks[app]!, SINGLE);
        position[app] = 0;
        headMs[app] = blocks[app]![0]!;
      } else {
        position[app] = next;
        headMs[app] = blocks[app]![next]!;
      }
    }
    timesMs[MERGED] = Number.POSITIVE_INFINITY;
  }
}

/** Length of a merged block: the index at which the event loop asks for the next one. */
export const BLOCK = MERGED;
