import type { Scenario } from "../scenario/document.ts";
import { editsBetween, type Names } from "./edits.ts";

/**
 * What of `after` would train another policy than `before`, one name per edit. How long, how often and by which
 * schedulers is simulated is nothing to training.
 */
export function trainEditsBetween(before: Scenario, after: Scenario, names: Names): readonly string[] {
  return before === after ? [] : editsBetween(trainInput(before), trainInput(after), names);
}

function trainInput(scenario: Scenario): Scenario {
  return {
    ...scenario,
    name: "",
    notes: "",
    seed: 0,
    horizon: { warmupS: 0, durationS: 1 },
    replications: 1,
    onTimeTarget: 0.99,
    schedulers: [],
  };
}
