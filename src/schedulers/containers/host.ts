import type { Compiled } from "../../sim/compiled.ts";
import { anyWaiting, type Scheduler, type View } from "../../sim/decision.ts";
import type { Params } from "../entry.ts";
import { ControlBook } from "./controlBook.ts";
import { spread } from "./homes.ts";
import type { Listener } from "./listener.ts";
import { Meter } from "./meter.ts";
import { Node } from "./node.ts";
import { ALPHA } from "./satisfaction.ts";
import type { ShareRule } from "./shareRule.ts";

/** What divides the devices of a container host. */
export interface HostSettings {
  /** Makes the rule of one node. */
  readonly rule: () => ShareRule;
  /** Makes what says when that rule looks; absent for rules that act only as containers come and go. */
  readonly listener?: () => Listener;
  /** Floor of a share as a part of the equal share. */
  readonly floor?: number;
  /** Responses that the work of a container is averaged over. */
  readonly memory?: number;
  /** Width of the band around a target that counts as satisfied, in the log. */
  readonly alpha?: number;
}

const SMALLEST_FLOOR = 1e-6;

/**
 * A host of containers: every app is one, on one device, and answers its own requests, so many batches at a time
 * (`perContainer`). Each device is divided among its containers by a rule of its own.
 */
export function containerHost(params: Params, compiled: Compiled, settings: HostSettings): Scheduler {
  const { rule, listener, floor = SMALLEST_FLOOR, memory = 1, alpha = ALPHA } = settings;
  const maxBatch = params.number("maxBatch");
  const perContainer = params.number("perContainer");
  const homes = spread(compiled, params.choice("variant"));
  const meter = new Meter(compiled, memory);
  const share = new Float64Array(compiled.apps);
  const isBusy = (view: View, app: number): boolean =>
    homes.queues.some(
      ({ device }, queue) =>
        compiled.queueApp[queue] === app && (view.queues.length[queue]! > 0 || view.runningOf(device, app) > 0),
    );
  const listeners = compiled.deviceIds.map(() => listener?.() ?? null);
  const nodes = Array.from({ length: compiled.devices }, (_, device) => {
    const apps = compiled.appIds.map((_, app) => app).filter((app) => homes.nodeOf[app] === device);
    const parts = { compiled, device, apps, share, meter, floor, isBusy };
    return new Node({ ...parts, rule: rule(), listener: listeners[device]! });
  });
  const intervalMs = (device: number): number => listeners[device]?.intervalMs ?? Number.NaN;
  const book = new ControlBook(compiled, homes.nodeOf, { share, intervalMs }, alpha);
  const least = Float64Array.from(
    homes.nodeOf,
    (node) => floor / homes.nodeOf.filter((other) => other === node).length,
  );
  const inForce = least.slice();
  let dueMs = 0;
  let changed = false;

  function advance(nowMs: number, view: View | null): void {
    book.advance(nowMs);
    for (const node of nodes) if (nowMs >= node.dueMs) node.advance(nowMs, view);
    dueMs = Math.min(...nodes.map((node) => node.dueMs));
    changed = true;
  }
  advance(0, null);
  for (let app = 0; app < compiled.apps; app++) if (share[app]! > 0) inForce[app] = share[app]!;

  return {
    ...anyWaiting(compiled),
    instances: Number.MAX_SAFE_INTEGER,
    shares: inForce,
    workConserving: params.flag("workConserving"),
    clocked: true,
    completed(batch) {
      book.completed(batch);
      meter.add(batch);
      const node = nodes[homes.nodeOf[batch.app]!]!;
      node.answer(batch.app);
      dueMs = Math.min(dueMs, node.dueMs);
    },
    decide(view) {
      if (view.nowMs >= dueMs) advance(view.nowMs, view);
      if (changed) {
        for (let app = 0; app < compiled.apps; app++) {
          const wanted = share[app]! > 0 ? share[app]! : least[app]!;
          if (inForce[app] !== wanted) return view.setShare(app, wanted);
        }
        changed = false;
      }
      const { queues, idle } = view;
      for (let queue = 0; queue < compiled.queues; queue++) {
        const waiting = queues.length[queue]!;
        const { device, model } = homes.queues[queue]!;
        if (waiting === 0 || !idle.has(device)) continue;
        if (view.runningOf(device, compiled.queueApp[queue]!) >= perContainer) continue;
        const largest = view.largestBatch(compiled.groupOf[device]!, model);
        return view.startOn(queue, model, Math.min(waiting, maxBatch, largest), device);
      }
      return view.wait(dueMs);
    },
    control: () => book.log(),
  };
}
