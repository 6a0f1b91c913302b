import type { Compiled } from "../sim/compiled.ts";
import { anyWaiting } from "../sim/decision.ts";
import type { SchedulerEntry } from "./entry.ts";
import { preferredModel } from "./placement.ts";
import { maxBatchParam, variantParam } from "./sharedParams.ts";

/** Containers with equal shares: what a plain container host does when nobody sets limits. */
export const equalShare: SchedulerEntry = {
  card: {
    id: "equal-share",
    name: "Equal share",
    tagline: "every container alike",
    about:
      "Every app is a container on one device, the devices filled in turn. A container answers its own requests, one batch at a time, and all containers of a device have equal shares of it. Work-conserving, what one leaves goes to the others; otherwise a share is a cap.",
    source: "Default containers of Docker and Kubernetes, the baseline of DQoES (arXiv 2010.12728)",
    params: [
      maxBatchParam(1),
      {
        id: "perContainer",
        kind: "number",
        label: "Batches per container",
        help: "Batches that one container runs at the same time; they divide its share.",
        default: 1,
        min: 1,
        max: 64,
        integer: true,
      },
      {
        id: "workConserving",
        kind: "flag",
        label: "Share what is idle",
        help: "What one container leaves of its share goes to the others. Off: a share is a cap, and the rest stays idle.",
        default: true,
      },
      variantParam,
    ],
  },
  create(params, compiled) {
    const maxBatch = params.number("maxBatch");
    const perContainer = params.number("perContainer");
    const nodes = homes(compiled, params.choice("variant"));
    const neighbours = nodes.map(({ device }) => nodes.filter((other) => other.device === device).length);
    const shares = new Float64Array(compiled.apps);
    nodes.forEach((_, queue) => {
      shares[compiled.queueApp[queue]!] = 1 / neighbours[queue]!;
    });
    return {
      ...anyWaiting(compiled),
      instances: Number.MAX_SAFE_INTEGER,
      shares,
      workConserving: params.flag("workConserving"),
      decide(view) {
        const { queues, idle } = view;
        for (let queue = 0; queue < compiled.queues; queue++) {
          const waiting = queues.length[queue]!;
          const { device, model } = nodes[queue]!;
          if (waiting === 0 || !idle.has(device)) continue;
          if (view.runningOf(device, compiled.queueApp[queue]!) >= perContainer) continue;
          const largest = view.largestBatch(compiled.groupOf[device]!, model);
          return view.startOn(queue, model, Math.min(waiting, maxBatch, largest), device);
        }
        return view.wait();
      },
    };
  },
};

/** The device and model of every queue's container: devices that can run it, filled in turn. */
function homes(compiled: Compiled, preference: string): readonly { readonly device: number; readonly model: number }[] {
  return Array.from({ length: compiled.queues }, (_, queue) => {
    const able = Array.from(compiled.groupOf, (group, device) => ({
      device,
      model: preferredModel(compiled, group, queue, preference),
    })).filter(({ model }) => model >= 0);
    const home = able[queue % able.length];
    if (home === undefined) throw new RangeError(`No device can run queue ${queue}.`);
    return home;
  });
}
