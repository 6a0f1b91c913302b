import type { Stat } from "../../../experiment/result.ts";
import type { App } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { appLetter } from "../../parts/AppTag.tsx";
import { type Finisher, isSteady, type Scope } from "../contender.ts";
import { answersNeeded } from "../samples.ts";

/** One app's latency under one scheduler, in the strip's unit; p95 and p99 are null below the answers they need. */
export interface Track {
  readonly appId: string;
  readonly letter: string;
  readonly p50: number;
  readonly p95: number | null;
  readonly p99: number | null;
}

/** The tracks of a strip, and how many apps are left out because more than four would not fit. */
export interface Tracks {
  readonly shown: readonly Track[];
  readonly others: number;
}

const most = 4;

/** The tracks of one scheduler: multiples of the SLO over all apps, ms for one. More than four apps show the worst three. */
export function tracksOf(scenario: Scenario, finisher: Finisher, scope: Scope): Tracks {
  const apps = scenario.apps.flatMap((app, index) => (scope === "" || scope === app.id ? [{ app, index }] : []));
  const all = apps.flatMap(({ app, index }) => track(app, index, finisher, scope) ?? []);
  if (all.length <= most) return { shown: all, others: 0 };
  const worst = [...all].sort((a, b) => tail(b) - tail(a)).slice(0, most - 1);
  return { shown: all.filter((each) => worst.includes(each)), others: all.length - worst.length };
}

/** The track of one app as a multiple of its SLO, for its own row. */
export function oneTrack(scenario: Scenario, finisher: Finisher, appId: string): Tracks {
  const index = scenario.apps.findIndex(({ id }) => id === appId);
  const app = scenario.apps[index];
  const own = app === undefined ? null : track(app, index, finisher, "");
  return { shown: own === null ? [] : [own], others: 0 };
}

function track(app: App, index: number, { outcome }: Finisher, scope: Scope): Track | null {
  const unitMs = scope === "" ? app.sloMs : 1;
  if (!isSteady(outcome, scope)) return null;
  const latency = outcome.run.apps[app.id]?.latencyMs;
  const answers = outcome.charts?.samples[app.id] ?? 0;
  const read = (percentile: number, stat: Stat | undefined): number | null =>
    !stat || answers < answersNeeded(percentile) ? null : stat.mean / unitMs;
  const p50 = read(50, latency?.p50);
  if (p50 === null) return null;
  const letter = appLetter(index);
  return { appId: app.id, letter, p50, p95: read(95, latency?.p95), p99: read(99, latency?.p99) };
}

function tail({ p50, p95, p99 }: Track): number {
  return p99 ?? p95 ?? p50;
}
