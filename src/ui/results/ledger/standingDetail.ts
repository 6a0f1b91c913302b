import type { Scenario } from "../../../scenario/document.ts";
import { appLetter } from "../../parts/AppTag.tsx";
import { percentFigure, percentRange } from "../../parts/percent.ts";
import { type Finisher, type Scope, standingIn } from "../contender.ts";
import { type AppOnTime, appsStanding, onTimeByApp } from "../verdict/atFault.ts";

const mostLetters = 4;

/** Second line under a status: which apps are at fault, or why there is no answer; "" where nothing is left to say. */
export function standingDetail(scenario: Scenario, finisher: Finisher, scope: Scope): string {
  const standing = standingIn(finisher.outcome, scope);
  if (standing === "saturated") return "queue grows";
  if (standing === "does-not-fit") return "no run";
  if (scope !== "" || scenario.apps.length === 1) {
    const app = onTimeByApp(scenario, finisher).find(({ app: { id } }) => scope === "" || id === scope);
    return app === undefined ? "" : range(app, finisher);
  }
  if (standing === "met") return allApps(scenario.apps.length);
  const apps = appsStanding(scenario, finisher, standing);
  const [first] = apps;
  if (first === undefined) return "";
  if (standing === "missed") return `${letters(apps)} late`;
  return apps.length === 1 ? `${letters(apps)}, ${range(first, finisher)}` : letters(apps);
}

function allApps(apps: number): string {
  const words = new Map([
    [2, "both apps"],
    [3, "all three apps"],
    [4, "all four apps"],
  ]);
  return words.get(apps) ?? `all ${apps} apps`;
}

function letters(apps: readonly AppOnTime[]): string {
  return apps.length > mostLetters ? `${apps.length} apps` : apps.map(({ index }) => appLetter(index)).join(", ");
}

function range({ onTime: { mean, ci95 } }: AppOnTime, { outcome }: Finisher): string {
  if (outcome.run.replications < 2) return "one run";
  const [low, high] = [Math.max(0, mean - ci95), Math.min(1, mean + ci95)];
  // Closer together than a printed digit, two ends would read as a range of nothing.
  if (high - low < 0.0005) return percentFigure(mean);
  return percentRange(low, high).replace(/\s*%$/u, "");
}
