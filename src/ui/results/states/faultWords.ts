import { appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { type Fault, faultLine } from "../../../scenario/fault.ts";

/** A fault as a person reads it: what it is about by name, and what is wrong. Deeper places stay as the document has them. */
export function faultWords(scenario: Scenario, fault: Fault): string {
  const [, list, index] = /^(apps|fleet|schedulers)\[(\d+)\]/u.exec(fault.path) ?? [];
  const place = list === undefined ? undefined : placeName(scenario, list, Number(index));
  return place === undefined ? faultLine(fault) : `${place}: ${fault.message}`;
}

function placeName({ apps, schedulers }: Scenario, list: string, index: number): string | undefined {
  const app = apps[index];
  if (list === "apps") return app === undefined ? undefined : appName(app);
  return list === "fleet" ? "Fleet" : schedulers[index]?.label;
}
