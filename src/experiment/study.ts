import type { Scenario } from "../scenario/document.ts";
import type { Checked, Fault } from "../scenario/fault.ts";
import { compile } from "../sim/compile.ts";
import type { Compiled } from "../sim/compiled.ts";
import { type Chosen, choose, type Entrant, entrantOf } from "./entrants.ts";
import { type Finished, Gathering, type StudyProgress } from "./gathering.ts";
import { replicate } from "./replication.ts";
import { sizeFault } from "./size.ts";

/** A scenario that can run: compiled, with its schedulers looked up and its planners' plans made. */
export interface Study {
  readonly scenario: Scenario;
  readonly compiled: Compiled;
  readonly schedulers: readonly Entrant[];
}

/** How far a study has come; `finished` holds the outcomes that became complete with this step. */
export interface StudyStep extends StudyProgress {
  readonly finished: readonly Finished[];
}

/** What running needs, checked, before planners have planned. */
interface CheckedStudy {
  readonly compiled: Compiled;
  readonly chosen: readonly Chosen[];
}

/** Checks everything that running needs, and plans nothing; faults name their places in the document. */
export function checkStudy(scenario: Scenario): Checked<CheckedStudy> {
  const compiled = compile(scenario);
  const chosen = choose(scenario.schedulers);
  const size = sizeFault(scenario);
  const faults: Fault[] = [
    ...(compiled.ok ? [] : compiled.faults),
    ...(chosen.ok ? [] : chosen.faults),
    ...(size === null ? [] : [size]),
  ];
  if (scenario.schedulers.length === 0) faults.push({ path: "schedulers", message: "choose at least one to run" });
  if (!compiled.ok || !chosen.ok || faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { compiled: compiled.value, chosen: chosen.value } };
}

/**
 * Checks a scenario and makes it ready to run; planners plan here.
 * @param clockMs reads a clock in ms; used only for a plan's `runtimeMs`, which is 0 without one
 */
export function prepareStudy(scenario: Scenario, clockMs: () => number = () => 0): Checked<Study> {
  const checked = checkStudy(scenario);
  if (!checked.ok) return checked;
  const { compiled, chosen } = checked.value;
  const schedulers = chosen.map((each) => entrantOf(each, scenario, compiled, clockMs));
  return { ok: true, value: { scenario, compiled, schedulers } };
}

/**
 * Runs every scheduler over every replication in one thread, scheduler by scheduler; none of them may be a learned one,
 * whose policy answers only to who can wait. It yields after short pieces of
 * work and keeps no clock, so that its driver decides about pauses, progress and stopping.
 * @param clockMs reads a clock in ms; used only for `decisionUs`
 */
export function* runStudy(study: Study, clockMs: () => number): Generator<StudyStep, void> {
  const gathering = new Gathering(study);
  for (let task = gathering.take(); task !== null; task = gathering.take()) {
    const entrant = study.schedulers[task.scheduler];
    if (entrant?.kind !== "deciding") throw new TypeError("A learned scheduler needs a driver that can wait.");
    const work = replicate(entrant, study.scenario.seed, task.replication, clockMs);
    let piece = work.next();
    for (; piece.done !== true; piece = work.next()) yield { ...gathering.progress, finished: [] };
    const finished = gathering.add(task, { kind: "measured", results: [piece.value], policy: null });
    yield { ...gathering.progress, finished };
  }
}
