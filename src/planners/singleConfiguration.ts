import type { Pricing } from "./application.ts";
import type { Configuration } from "./configuration.ts";
import { leastCollectionRatePerS } from "./module/dispatch.ts";
import { type ModuleSchedule, moduleSchedule } from "./module/schedule.ts";
import { fits, TOLERANCE, wholeMachines } from "./tolerance.ts";

/**
 * One configuration for a whole module with machines that each collect for themselves (2d). The last machine is paid for what
 * it does, but its batches must be in time too: it is padded to the least rate at which they are. Null where 2d is too long.
 */
export function singleConfiguration(
  configuration: Configuration,
  ratePerS: number,
  budgetS: number,
  pricing: Pricing,
): ModuleSchedule | null {
  if (!fits(2 * configuration.durationS, budgetS)) return null;
  const machines = wholeMachines(ratePerS, configuration.ratePerS);
  const leftPerS = ratePerS - machines * configuration.ratePerS;
  if (leftPerS <= TOLERANCE * ratePerS) return moduleSchedule([{ configuration, machines }], "machine");
  if (pricing === "whole") return moduleSchedule([{ configuration, machines: machines + 1 }], "machine");
  const padded = Math.max(leftPerS, leastCollectionRatePerS(configuration, budgetS));
  const part = { configuration, machines: Math.min(1, padded / configuration.ratePerS) };
  return moduleSchedule(machines > 0 ? [{ configuration, machines }, part] : [part], "machine");
}
