import type { Judgement, Metrics, Standing, Stat } from "./result.ts";

/**
 * How a scheduler stands, by 95 % intervals of each app's on-time share: met when every app's interval lies at or above
 * the target, missed when some app's lies wholly below, too close otherwise. With one replication there is no interval
 * and the share itself decides. An app without requests has nothing to miss.
 */
export function judge(apps: { readonly [appId: string]: Metrics }, onTimeTarget: number, stable: boolean): Judgement {
  const standings = Object.fromEntries(
    Object.entries(apps).map(([id, metrics]) => [id, standingOf(metrics.sloAttainment, onTimeTarget)]),
  );
  const all = Object.values(standings);
  if (!stable) return { standing: "saturated", apps: standings };
  if (all.includes("missed")) return { standing: "missed", apps: standings };
  return { standing: all.includes("too-close") ? "too-close" : "met", apps: standings };
}

function standingOf(onTime: Stat, target: number): Standing {
  if (onTime === null || onTime.mean - onTime.ci95 >= target) return "met";
  return onTime.mean + onTime.ci95 < target ? "missed" : "too-close";
}
