import type { Scenario } from "../../scenario/document.ts";
import type { Checked } from "../../scenario/fault.ts";
import { compile } from "../../sim/compile.ts";
import type { Compiled } from "../../sim/compiled.ts";
import type { Scheduler } from "../../sim/decision.ts";
import { withLanes } from "../../sim/lanes.ts";
import type { Plan } from "../plan.ts";
import { dispatcher, type Lane } from "./dispatcher.ts";
import { leaveByMs } from "./dueTimes.ts";
import { priceIn } from "./prices.ts";
import { NO_MACHINE, rentedFleet } from "./rentedFleet.ts";

/** A plan that can be simulated: the scenario on the machines that the plan rents, and what serves them. */
export interface Deployment {
  readonly compiled: Compiled;
  readonly create: () => Scheduler;
}

/**
 * Rents the machines of a plan and splits every module's queue into a lane for each tuple. All planners are served by the
 * same dispatcher. Simplified: sessions that Nexus merges on one machine, each with its turn in a duty cycle, get a machine
 * each here, which works and is paid for as large a part of the time as their turns take.
 */
export function deploy(scenario: Scenario, plan: Plan): Checked<Deployment> {
  const { fleet, tuples, modules } = rentedFleet(scenario, plan, priceIn(scenario));
  const whole = compile({ ...scenario, fleet });
  if (!whole.ok) return whole;
  const leave = leaveByMs(whole.value, modules);
  const lanesPerQueue = modules.map((_, queue) => tuples.filter((tuple) => tuple.queue === queue).length);
  const { compiled, laneStart } = withLanes(whole.value, lanesPerQueue);
  const lanes = tuples.map(
    ({ queue, tuple, machines }): Lane => ({
      module: queue,
      model: whole.value.variantModel[whole.value.variantStart[queue] ?? 0] ?? 0,
      batch: tuple.batch,
      durationMs: tuple.durationMs,
      partial: tuple.machines < machines - NO_MACHINE,
      periodMs: (tuple.durationMs * machines) / tuple.machines,
      leaveByMs: leave[queue] ?? 0,
    }),
  );
  const ratePerS = modules.map((module) => module.ratePerS);
  const dummyPerS = modules.map((module) => module.dummyPerS);
  return {
    ok: true,
    value: { compiled, create: () => dispatcher({ compiled, lanes, laneStart, ratePerS, dummyPerS }) },
  };
}
