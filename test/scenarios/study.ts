import { replicate } from "../../src/experiment/replication.ts";
import type { Outcome } from "../../src/experiment/result.ts";
import { prepareStudy, runStudy, type Study } from "../../src/experiment/study.ts";
import type { DoneTask, Task } from "../../src/experiment/task.ts";
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

/** One task of schedulers that decide by themselves, done at once by a clock that stands still. */
export function taskResult(study: Study, task: Task): DoneTask {
  const entrant = study.schedulers[task.scheduler];
  if (entrant?.kind !== "deciding") throw new Error("The task's scheduler must decide by itself.");
  const work = replicate(entrant, study.scenario.seed, task.replication, () => 0);
  let piece = work.next();
  while (piece.done !== true) piece = work.next();
  return { kind: "measured", results: [piece.value], policy: null };
}
