/** A scheduled event of simjs; `done` names what happens then. */
export interface SimjsRequest {
  done<A>(callback: (argument: A) => void, context: object, argument?: A): SimjsRequest;
}

/** An actor of simjs, which can set timers and use facilities. */
export interface SimjsEntity {
  time(): number;
  setTimer(duration: number): SimjsRequest;
  useFacility(facility: object, duration: number): SimjsRequest;
}

/** A queue of simjs, which keeps statistics of what waits in it. */
export interface SimjsQueueOf<T> {
  push(value: T, timestamp: number): void;
  shift(timestamp: number): T;
  top(): T;
  size(): number;
}

/** A series of values of simjs, with mean, deviation and a histogram. */
export interface SimjsDataSeries {
  setHistogram(lower: number, upper: number, buckets: number): void;
  getHistogram(): readonly number[];
  record(value: number): void;
  count(): number;
  average(): number;
}

/** What the bench uses of simjs 2.0.3. */
export interface Simjs {
  readonly Sim: new () => { simulate(endTime: number): boolean; time(): number };
  readonly Entity: new (sim: object, name: string) => SimjsEntity;
  readonly Facility: { new (name: string, discipline: number | undefined, servers: number): object; FCFS?: number };
  readonly Queue: new (name: string) => SimjsQueueOf<number>;
  readonly DataSeries: new (name: string) => SimjsDataSeries;
  readonly Random: new (seed: number) => { random(): number; exponential(lambda: number): number };
}

declare global {
  interface Window {
    readonly Sim: Simjs;
  }
}

/** Loads simjs. The package exports nothing; it hangs itself on a browser's `window`, so it is given one meanwhile. */
export async function loadSimjs(): Promise<Simjs> {
  Object.assign(globalThis, { window: {} });
  await import("simjs");
  const { Sim } = window;
  Reflect.deleteProperty(globalThis, "window");
  return Sim;
}
