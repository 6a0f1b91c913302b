import type { Scenario } from "../scenario/document.ts";
import { ALPHA } from "../schedulers/containers/satisfaction.ts";
import { largestSatisfiable } from "../schedulers/containers/satisfiable.ts";
import { trueWorkMs } from "../schedulers/containers/trueWork.ts";
import type { Compiled } from "../sim/compiled.ts";
import type { ControlLog } from "../sim/controlLog.ts";

/** How a scheduler divided devices among containers over time, in its first replication; entry i of every series is time i. */
export interface Control {
  /** In s from the start; ascending, in equal steps. */
  readonly timesS: Float64Array;
  readonly apps: { readonly [appId: string]: ContainerSeries };
  /** Containers in each of DQoES's classes by their latest response times; those without any are in none. */
  readonly classes: { readonly good: Float64Array; readonly satisfied: Float64Array; readonly bad: Float64Array };
  /** Time until the controller of each device looks again, in s, by device id; NaN for a scheduler that never looks. */
  readonly intervalS: { readonly [deviceId: string]: Float64Array };
  /** Targets that can't all be met, largest need first; empty where all can. */
  readonly outOfReach: readonly OutOfReach[];
}

/** One container over time. */
export interface ContainerSeries {
  readonly deviceId: string;
  readonly targetMs: number;
  /** Share of its device, 0..1; 0 while it is not there. */
  readonly share: Float64Array;
  /** Mean response time in ms of what it answered in the step before; NaN for nothing. */
  readonly responseMs: Float64Array;
}

/** A target that can't be met beside those that can. */
export interface OutOfReach {
  readonly appId: string;
  readonly deviceId: string;
  /** Least share of its device with which it would be within a tenth of its target; above 1 no device share suffices. */
  readonly leastShare: number;
  /** Share that the containers that can be satisfied leave it. */
  readonly leftShare: number;
}

/** The log as charts and words want it. */
export function controlOf(scenario: Scenario, compiled: Compiled, log: ControlLog): Control {
  const { appIds, apps, deviceIds, devices, qoeTargetMs } = compiled;
  const column = (values: ArrayLike<number>, width: number, at: number): Float64Array =>
    Float64Array.from(log.timesMs, (_, row) => values[row * width + at] ?? Number.NaN);
  return {
    timesS: log.timesMs.map((ms) => ms / 1000),
    apps: Object.fromEntries(
      appIds.map((id, app) => [
        id,
        {
          deviceId: deviceIds[log.deviceOf[app]!] ?? "",
          targetMs: qoeTargetMs[app]!,
          share: column(log.share, apps, app),
          responseMs: column(log.responseMs, apps, app),
        },
      ]),
    ),
    classes: {
      good: column(log.classes, 3, 0),
      satisfied: column(log.classes, 3, 1),
      bad: column(log.classes, 3, 2),
    },
    intervalS: Object.fromEntries(
      deviceIds.map((id, device) => [id, column(log.intervalMs, devices, device).map((ms) => ms / 1000)]),
    ),
    outOfReach: outOfReach(scenario, compiled, log),
  };
}

/**
 * Containers whose targets can't be met beside the others that are there at the same time, each at the moment that leaves
 * it least. Needs are measured; where a container answered nothing, they come from its profile. A client that thinks
 * needs its share only part of the time.
 */
export function outOfReach(scenario: Scenario, compiled: Compiled, log: ControlLog): readonly OutOfReach[] {
  const { apps, appIds, deviceIds } = compiled;
  const found = new Map<number, OutOfReach>();
  for (let row = 0; row < log.timesMs.length; row++)
    for (const [device, deviceId] of deviceIds.entries()) {
      const present = appIds
        .map((_, app) => app)
        .filter((app) => log.deviceOf[app] === device && log.share[row * apps + app]! > 0);
      const shares = present.map((app) => leastShare(compiled, log, app, present.length));
      const costs = present.map((app, i) => shares[i]! * busyPart(scenario, compiled, app));
      const { chosen, left } = largestSatisfiable(costs, 0);
      for (const [i, app] of present.entries()) {
        if (chosen[i] || (found.get(app)?.leftShare ?? Number.POSITIVE_INFINITY) <= left) continue;
        found.set(app, { appId: appIds[app]!, deviceId, leastShare: shares[i]!, leftShare: left });
      }
    }
  return [...found.values()].sort((a, b) => b.leastShare - a.leastShare);
}

/** Share of its device with which an app is just within its band. A whole device may be too slow for it. */
function leastShare(compiled: Compiled, log: ControlLog, app: number, beside: number): number {
  const measured = log.workMs[app]!;
  const workMs = Number.isNaN(measured) ? trueWorkMs(compiled, "fastest", app, beside) : measured;
  const latestMs = compiled.qoeTargetMs[app]! * (1 + ALPHA);
  const queue = compiled.entryQueue[app]!;
  const aloneMs = queue < 0 ? 0 : compiled.fastestMs[queue]!;
  return (aloneMs > latestMs ? Math.max(workMs, aloneMs) : workMs) / latestMs;
}

/** Part of the time in which a container at its target has something to answer: less than 1 only for clients that think. */
function busyPart({ apps }: Scenario, compiled: Compiled, app: number): number {
  const arrivals = apps[app]?.arrivals;
  if (arrivals?.kind !== "closed") return 1;
  const targetMs = compiled.qoeTargetMs[app]!;
  return Math.min(1, (arrivals.clients * targetMs) / (targetMs + arrivals.thinkS * 1000));
}
