import type { Compiled } from "../../sim/compiled.ts";
import { preferredModel } from "../placement.ts";

/** Where the requests of one queue are answered. */
export interface Home {
  readonly device: number;
  readonly model: number;
}

/** Who runs where: every app is a container on one device, its node. */
export interface Homes {
  /** Per queue. */
  readonly queues: readonly Home[];
  /** Per app; that of its first queue. */
  readonly nodeOf: Int32Array;
}

/**
 * Spreads the containers: app i goes to device i mod count of those that can run all of it. Where no device can run all
 * modules of a pipeline, each module is placed so by itself, and the app has the same share wherever it runs.
 */
export function spread(compiled: Compiled, preference: string): Homes {
  const { queueApp, groupOf, apps, devices, appIds } = compiled;
  const all = Array.from({ length: devices }, (_, device) => device);
  const modelOf = (queue: number, device: number): number =>
    preferredModel(compiled, groupOf[device]!, queue, preference);
  const queuesOf: number[][] = appIds.map(() => []);
  queueApp.forEach((app, queue) => {
    queuesOf[app]!.push(queue);
  });
  const queues: Home[] = [];
  const nodeOf = new Int32Array(apps);
  for (const [app, own] of queuesOf.entries()) {
    const whole = all.filter((device) => own.every((queue) => modelOf(queue, device) >= 0));
    for (const queue of own) {
      const able = whole.length > 0 ? whole : all.filter((device) => modelOf(queue, device) >= 0);
      const device = able[app % able.length];
      if (device === undefined) throw new RangeError(`No device can run queue ${queue}.`);
      queues[queue] = { device, model: modelOf(queue, device) };
    }
    nodeOf[app] = queues[own[0]!]!.device;
  }
  return { queues, nodeOf };
}
