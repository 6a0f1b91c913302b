import type { Catalog } from "../../catalog/catalog.ts";
import { meanRatePerS } from "../../scenario/arrivals.ts";
import type { Scenario } from "../../scenario/document.ts";
import { count, money, narrowSpace, significant } from "../parts/numbers.ts";

/** "7 devices, $4.72/h". */
export function fleetSummary({ fleet }: Pick<Scenario, "fleet">, catalog: Catalog): string {
  return `${devicesText(fleet)}, ${money(costPerHour(fleet, catalog))}/h`;
}

/** "7 devices". */
export function devicesText(fleet: Scenario["fleet"]): string {
  return counted(
    fleet.reduce((sum, entry) => sum + entry.count, 0),
    "device",
  );
}

/** Dollars an hour for the whole fleet; unknown devices cost nothing. */
export function costPerHour(fleet: Scenario["fleet"], catalog: Catalog): number {
  return fleet.reduce((sum, { device, count: machines, pricePerHour }) => {
    return sum + machines * (pricePerHour ?? catalog.device(device)?.pricePerHour ?? 0);
  }, 0);
}

/** "3 apps, 830 requests/s"; without the rate where clients wait for their answers. */
export function workloadSummary({ apps }: Pick<Scenario, "apps">): string {
  const rate = offeredPerS(apps);
  return rate === null ? counted(apps.length, "app") : `${counted(apps.length, "app")}, ${rateText(rate)}`;
}

/** Requests a second that all apps offer in the long run; null where some are closed. */
export function offeredPerS(apps: Scenario["apps"]): number | null {
  let sum = 0;
  for (const { arrivals } of apps) {
    const rate = meanRatePerS(arrivals);
    if (rate === null) return null;
    sum += rate;
  }
  return sum;
}

/** "830 requests/s". */
export function rateText(ratePerS: number): string {
  return `${ratePerS >= 100 ? count(ratePerS) : significant(ratePerS)} requests/s`;
}

/** "1 app", "3 apps", "10 000 devices". */
export function counted(number: number, noun: string): string {
  return `${count(number)}${number < 1000 ? " " : narrowSpace}${noun}${number === 1 ? "" : "s"}`;
}
