import type { Standing, Stat } from "../../../experiment/result.ts";
import { type App, appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import type { Finisher } from "../contender.ts";

/** One app's on-time share under one scheduler, and its place among the scenario's apps. */
export interface AppOnTime {
  readonly app: App;
  readonly index: number;
  readonly name: string;
  readonly onTime: NonNullable<Stat>;
}

/** The on-time share of every app that has one, in scenario order. */
export function onTimeByApp(scenario: Scenario, finisher: Finisher): readonly AppOnTime[] {
  return scenario.apps.flatMap((app, index) => {
    const onTime = finisher.outcome.run.apps[app.id]?.sloAttainment ?? null;
    return onTime === null ? [] : [{ app, index, name: appName(app), onTime }];
  });
}

/** The app that keeps a scheduler from meeting every SLO most: least on time; null where none has a figure. */
export function worstApp(scenario: Scenario, finisher: Finisher): AppOnTime | null {
  return onTimeByApp(scenario, finisher).reduce<AppOnTime | null>(
    (worst, next) => (worst === null || next.onTime.mean < worst.onTime.mean ? next : worst),
    null,
  );
}

/** The scheduler that misses by least: whose worst app is most on time; null where none missed. */
export function closestMiss(scenario: Scenario, finishers: readonly Finisher[]): Finisher | null {
  const least = (finisher: Finisher): number => worstApp(scenario, finisher)?.onTime.mean ?? 0;
  return finishers
    .filter(({ outcome }) => outcome.judgement.standing === "missed")
    .reduce<Finisher | null>((a, b) => (a === null || least(b) > least(a) ? b : a), null);
}

/** The apps that stand as given under a scheduler, in scenario order. */
export function appsStanding(scenario: Scenario, finisher: Finisher, standing: Standing): readonly AppOnTime[] {
  return onTimeByApp(scenario, finisher).filter(({ app }) => finisher.outcome.judgement.apps[app.id] === standing);
}
