import type { Compiled } from "./compiled.ts";
import { RandomStream } from "./random.ts";

/** A client whose request was turned away, and who would not think, waits this long: else it would ask for ever at once. */
const RETRY_MS = 1;

/**
 * Closed clients: each sends its next request a think time after its last was answered. Think times are exponential with
 * the given mean, from the stream `think/<app>`; clients are alike, so only the times at which some client of an app will
 * send are kept, in a binary heap ordered by time and app.
 */
export class ClosedClients {
  private timeMs = new Float64Array(64);
  private app = new Int32Array(64);
  private size = 0;
  private readonly thinkMs: Float64Array;
  private readonly stopMs: Float64Array;
  private readonly streams: readonly RandomStream[];

  constructor(compiled: Compiled, seed: number) {
    this.thinkMs = new Float64Array(compiled.apps).fill(Number.NaN);
    this.stopMs = new Float64Array(compiled.apps);
    this.streams = compiled.appIds.map((id) => new RandomStream(seed, `think/${id}`));
    compiled.arrivals.forEach((arrivals, app) => {
      if (arrivals.kind !== "closed") return;
      this.thinkMs[app] = arrivals.thinkMs;
      this.stopMs[app] = arrivals.stopMs;
      for (let client = 0; client < arrivals.clients; client++)
        this.add(arrivals.startMs + arrivals.thinkMs * this.streams[app]!.exponential(), app);
    });
  }

  /** When the next request is sent, in ms; Infinity while all clients wait. */
  firstMs(): number {
    return this.size > 0 ? this.timeMs[0]! : Number.POSITIVE_INFINITY;
  }

  /** Takes out the next request to be sent. @returns its app */
  pop(): number {
    const app = this.app[0]!;
    const last = --this.size;
    if (last > 0) this.sink(this.timeMs[last]!, this.app[last]!);
    return app;
  }

  /** `count` requests of an app were answered at `nowMs`: their clients think, then send again. Open apps have none. */
  answered(app: number, count: number, nowMs: number): void {
    const thinkMs = this.thinkMs[app]!;
    if (Number.isNaN(thinkMs)) return;
    for (let i = 0; i < count; i++)
      this.add(thinkMs === 0 ? nowMs : nowMs + thinkMs * this.streams[app]!.exponential(), app);
  }

  /** A request was turned away: its client thinks as after an answer, and for a moment at least. */
  refused(app: number, nowMs: number): void {
    const thinkMs = this.thinkMs[app]!;
    if (Number.isNaN(thinkMs)) return;
    this.add(nowMs + Math.max(RETRY_MS, thinkMs * this.streams[app]!.exponential()), app);
  }

  private add(t: number, app: number): void {
    if (t >= this.stopMs[app]!) return;
    if (this.size === this.timeMs.length) this.grow();
    const { timeMs, app: apps } = this;
    let i = this.size++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = timeMs[parent]!;
      if (above < t || (above === t && apps[parent]! <= app)) break;
      timeMs[i] = above;
      apps[i] = apps[parent]!;
      i = parent;
    }
    timeMs[i] = t;
    apps[i] = app;
  }

  private sink(t: number, app: number): void {
    const { timeMs, app: apps, size } = this;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      const other = child + 1;
      if (other < size && before(timeMs[other]!, apps[other]!, timeMs[child]!, apps[child]!)) child = other;
      if (!before(timeMs[child]!, apps[child]!, t, app)) break;
      timeMs[i] = timeMs[child]!;
      apps[i] = apps[child]!;
      i = child;
    }
    timeMs[i] = t;
    apps[i] = app;
  }

  private grow(): void {
    const timeMs = new Float64Array(2 * this.size);
    timeMs.set(this.timeMs);
    const app = new Int32Array(2 * this.size);
    app.set(this.app);
    this.timeMs = timeMs;
    this.app = app;
  }
}

const before = (t: number, app: number, u: number, other: number): boolean => t < u || (t === u && app < other);
