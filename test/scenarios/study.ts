import type { Outcome } from "../../src/experiment/result.ts";
import { prepareStudy, runStudy, type Study } from "../../src/experiment/study.ts";
import type { Scenario } from "../../src/scenario/document.ts";
import { faultLine } from "../../src/scenario/fault.ts";

/** The study of a scenario that must be able to run. */
export function studyOf(scenario: Scenario): Study {
  const study = prepareStudy(scenario);
  if (!study.ok) throw new Error(study.faults.map(faultLine).join("\n"));
  return study.value;
}

/** Every scheduler's outcome, in the scenario's order. The clock stands still unless one is given. */
export function outcomesOf(scenario: Scenario, clockMs: () => number = () => 0): readonly Outcome[] {
  return [...runStudy(studyOf(scenario), clockMs)].flatMap((step) => step.finished.map(({ outcome }) => outcome));
}

/** The outcome of the only scheduler. */
export function outcomeOf(scenario: Scenario): Outcome {
  const [outcome, ...others] = outcomesOf(scenario);
  if (outcome === undefined || others.length > 0) throw new Error("The scenario must run exactly one scheduler.");
  return outcome;
}
