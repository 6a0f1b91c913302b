import type { Scenario } from "../scenario/document.ts";
import type { Checked } from "../scenario/fault.ts";
import { parseScenario } from "../scenario/parse.ts";
import type { SimArguments } from "./simArguments.ts";

/** The scenario with what the command line overrides, checked again as a whole. */
export function override(scenario: Scenario, args: SimArguments): Checked<Scenario> {
  return parseScenario({
    ...scenario,
    ...(args.seed === null ? {} : { seed: args.seed }),
    ...(args.replications === null ? {} : { replications: args.replications }),
    ...(args.durationS === null ? {} : { horizon: { ...scenario.horizon, durationS: args.durationS } }),
    ...(args.schedulers === null ? {} : { schedulers: args.schedulers.flatMap((id) => choicesOf(scenario, id)) }),
  });
}

/** The scenario's own settings of a scheduler, or its defaults where the scenario does not list it. */
function choicesOf(scenario: Scenario, id: string): readonly Scenario["schedulers"][number][] {
  const own = scenario.schedulers.filter((choice) => choice.id === id);
  return own.length > 0 ? own : [{ id }];
}
