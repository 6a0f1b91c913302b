import type { AskingScheduler } from "../policy/asking.ts";
import type { View } from "../sim/decision.ts";
import type { SimulationRecord } from "../sim/record.ts";
import type { Simulation } from "../sim/simulation.ts";

/** Runs a simulation to its end with a learned scheduler. `choose` gives the action wherever there is something to choose. */
export function playThrough(
  simulation: Simulation,
  scheduler: AskingScheduler,
  choose: (view: View) => number,
): SimulationRecord {
  for (let view = simulation.next(); view !== null; view = simulation.next())
    simulation.apply(scheduler.alone(view) ?? scheduler.act(view, choose(view)));
  return simulation.finish();
}
