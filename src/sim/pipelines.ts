import type { Compiled } from "./compiled.ts";
import type { CompiledPipeline, Spawn } from "./compilePipeline.ts";
import type { Interests } from "./decision.ts";
import type { Queues } from "./queues.ts";
import { RandomStream } from "./random.ts";
import type { Tally } from "./tally.ts";

/** What happens when all of a request's items are done: the clock's time, its app, and whether it was answered. */
export type RequestEnd = (app: number, nowMs: number, answered: boolean) => void;

/** A request on its way through a pipeline. */
interface Request {
  app: number;
  arrivalMs: number;
  /** Items that wait or run. */
  open: number;
  /** An item was dropped, so the request was: the rest runs on without counting or starting anything. */
  dropped: boolean;
  accuracySum: number;
  items: number;
  /** Items per module that were started, and that wait or run. */
  started: Int32Array;
  left: Int32Array;
  /** Modules that wait for others and have been started. */
  joined: Uint8Array;
}

/**
 * Requests that go through several modules. An item is a request at one module; finished items start items of the modules
 * after theirs, a fan-out of 1.5 meaning one, and a second one every other time by the stream `fanout/<app>/<module>`.
 * The request is answered when its last item is done; its accuracy is the mean over its items.
 */
export class Pipelines {
  /** Requests that have arrived so far, per app. */
  readonly arrived: Float64Array;
  private readonly requests: Request[] = [];
  private readonly free: number[] = [];
  private readonly streams: readonly (readonly RandomStream[])[];
  /** Per app and module: the part of an item that an even fan-out still owes. */
  private readonly owed: readonly Float64Array[];
  private readonly one = new Float64Array(1);
  private readonly accuracy = new Float64Array(1);

  constructor(
    private readonly compiled: Compiled,
    seed: number,
    private readonly queues: Queues,
    private readonly tally: Tally,
    private readonly ended: RequestEnd,
    private readonly route: Interests["route"],
  ) {
    this.arrived = new Float64Array(compiled.apps);
    this.owed = compiled.pipelines.map((pipeline) => new Float64Array(pipeline?.queues.length ?? 0));
    this.streams = compiled.pipelines.map((pipeline, app) =>
      (pipeline?.moduleIds ?? []).map((id) => new RandomStream(seed, `fanout/${compiled.appIds[app]}/${id}`)),
    );
  }

  /** A request arrives: its first items join their queues. */
  arrive(app: number, nowMs: number): void {
    const pipeline = this.pipelineOf(app);
    this.arrived[app]!++;
    const id = this.open(app, pipeline, nowMs);
    for (const entry of pipeline.entries) this.spawn(id, pipeline, entry, 1, nowMs);
    this.settle(id, pipeline, nowMs);
  }

  /** An item of a queue was answered: it starts what comes after it, and may have been the request's last. */
  itemDone(id: number, queue: number, accuracy: number, nowMs: number): void {
    const request = this.requests[id]!;
    const pipeline = this.pipelineOf(request.app);
    const module = this.compiled.queueModule[queue]!;
    request.open--;
    request.left[module]!--;
    request.accuracySum += accuracy;
    request.items++;
    if (!request.dropped) for (const next of pipeline.streams[module]!) this.spawn(id, pipeline, next, 1, nowMs);
    this.settle(id, pipeline, nowMs);
  }

  /** An item was turned away, and its whole request with it. */
  itemDropped(id: number, queue: number, nowMs: number): void {
    const request = this.requests[id]!;
    const pipeline = this.pipelineOf(request.app);
    request.open--;
    request.left[this.compiled.queueModule[queue]!]!--;
    this.markDropped(request, nowMs);
    this.settle(id, pipeline, nowMs);
  }

  /** Calls `visit` with the app and arrival of every request that is neither answered nor dropped. */
  forEachOpen(visit: (app: number, arrivalMs: number) => void): void {
    const idle = new Set(this.free);
    this.requests.forEach((request, id) => {
      if (!idle.has(id) && !request.dropped) visit(request.app, request.arrivalMs);
    });
  }

  private pipelineOf(app: number): CompiledPipeline {
    const pipeline = this.compiled.pipelines[app];
    if (pipeline === null || pipeline === undefined) throw new RangeError(`App ${app} is not a pipeline.`);
    return pipeline;
  }

  private open(app: number, pipeline: CompiledPipeline, arrivalMs: number): number {
    const modules = pipeline.queues.length;
    const request: Request = {
      app,
      arrivalMs,
      open: 0,
      dropped: false,
      accuracySum: 0,
      items: 0,
      started: new Int32Array(modules),
      left: new Int32Array(modules),
      joined: new Uint8Array(modules),
    };
    const id = this.free.pop() ?? this.requests.length;
    this.requests[id] = request;
    return id;
  }

  /** Starts a module's items, `before` times its fan-out; a queue that is full turns the request away. */
  private spawn(
    id: number,
    pipeline: CompiledPipeline,
    { module, fanout }: Spawn,
    before: number,
    nowMs: number,
  ): void {
    const request = this.requests[id]!;
    const firstLane = pipeline.queues[module]!;
    const count = this.spawned(request.app, pipeline, module, fanout, before);
    const { queues, compiled, route } = this;
    for (let i = 0; i < count && !request.dropped; i++) {
      const queue = route === undefined ? firstLane : route(firstLane, nowMs, request.arrivalMs);
      queues.arrived[queue]!++;
      if (queues.length[queue]! >= compiled.queueCapacity[queue]!) {
        this.markDropped(request, nowMs);
        return;
      }
      queues.pushItem(queue, nowMs, id, request.arrivalMs);
      request.open++;
      request.started[module]!++;
      request.left[module]!++;
    }
  }

  /** How many items of a module `before` items start. */
  private spawned(app: number, pipeline: CompiledPipeline, module: number, fanout: number, before: number): number {
    const whole = Math.floor(fanout);
    let count = whole * before;
    if (fanout === whole) return count;
    if (pipeline.evenFanout) {
      const owed = this.owed[app]!;
      owed[module]! += (fanout - whole) * before;
      // A sum of tenths that ought to be whole may fall short of it by a rounding.
      const more = Math.floor(owed[module]! + 1e-9);
      owed[module]! -= more;
      return count + more;
    }
    const stream = this.streams[app]![module]!;
    for (let i = 0; i < before; i++) if (stream.uniform() < fanout - whole) count++;
    return count;
  }

  /** Starts the joins that nothing holds back any more; ends the request when nothing of it is left. */
  private settle(id: number, pipeline: CompiledPipeline, nowMs: number): void {
    const request = this.requests[id]!;
    if (!request.dropped)
      for (const join of pipeline.joins) {
        if (request.joined[join.module] === 1 || !join.after.every((module) => isClosed(request, pipeline, module)))
          continue;
        request.joined[join.module] = 1;
        this.spawn(id, pipeline, join, Math.max(...join.after.map((module) => request.started[module]!)), nowMs);
      }
    if (request.open > 0) return;
    this.free.push(id);
    if (!request.dropped) {
      this.one[0] = request.arrivalMs;
      this.accuracy[0] = request.accuracySum / Math.max(1, request.items);
      this.tally.answer(request.app, this.accuracy, 0, this.one, 0, 1);
    }
    this.ended(request.app, nowMs, !request.dropped);
  }

  private markDropped(request: Request, nowMs: number): void {
    if (request.dropped) return;
    request.dropped = true;
    this.tally.drop(request.app, request.arrivalMs, nowMs);
  }
}

/** Whether nothing of a module is left and nothing before it can start more. */
function isClosed(request: Request, pipeline: CompiledPipeline, module: number): boolean {
  if (request.left[module]! > 0) return false;
  const before = pipeline.after[module]!;
  if (before.length > 1 && request.joined[module] === 0) return false;
  return before.every((earlier) => isClosed(request, pipeline, earlier));
}
