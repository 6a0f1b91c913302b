import { appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { possessive } from "../../results/verdict/possessive.ts";

/** "SLO" where there is only one, else whose: "Traffic’s SLO". */
export function sloOf({ apps }: Scenario, id: string): string {
  const app = apps.find((candidate) => candidate.id === id);
  return app === undefined || apps.length === 1 ? "SLO" : `${possessive(appName(app))} SLO`;
}
