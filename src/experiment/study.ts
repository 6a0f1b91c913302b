import type { Scenario } from "../scenario/document.ts";
import type { Checked, Fault } from "../scenario/fault.ts";
import { type ChosenScheduler, chooseSchedulers } from "../schedulers/index.ts";
import { compile } from "../sim/compile.ts";
import type { Compiled } from "../sim/compiled.ts";
import { createSimulation } from "../sim/simulation.ts";
import { Collector } from "./outcome.ts";
import type { Outcome } from "./result.ts";
import { replicationSeed } from "./seeds.ts";
import { sizeFault } from "./size.ts";

/** A scenario that can run: compiled, with its schedulers looked up. */
export interface Study {
  readonly scenario: Scenario;
  readonly compiled: Compiled;
  readonly schedulers: readonly ChosenScheduler[];
}

/** How far a study has come; `finished` holds the outcomes that became complete with this step. */
export interface StudyStep {
  readonly scheduler: number;
  /** Complete replications of that scheduler, and of all. */
  readonly replications: number;
  readonly done: number;
  readonly total: number;
  readonly finished: readonly { readonly index: number; readonly outcome: Outcome }[];
}

/** Checks everything that running needs; faults name their places in the document. */
export function prepareStudy(scenario: Scenario): Checked<Study> {
  const compiled = compile(scenario);
  const schedulers = chooseSchedulers(scenario.schedulers);
  const size = sizeFault(scenario);
  const faults: Fault[] = [
    ...(compiled.ok ? [] : compiled.faults),
    ...(schedulers.ok ? [] : schedulers.faults),
    ...(size === null ? [] : [size]),
  ];
  if (scenario.schedulers.length === 0) faults.push({ path: "schedulers", message: "choose at least one to run" });
  if (!compiled.ok || !schedulers.ok || faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { scenario, compiled: compiled.value, schedulers: schedulers.value } };
}

/** Decisions between two steps: about a millisecond, so that whoever drives the study can stop it at once. */
const DECISIONS_PER_STEP = 256;
/** One decision in so many is timed: reading the clock costs more than most decisions. */
const TIMED = 16;

/**
 * Runs every scheduler over every replication, scheduler by scheduler. It yields after short pieces of work and keeps no
 * clock, so that its driver decides about pauses, progress and stopping.
 * @param clockMs reads a clock in ms; used only for `decisionUs`
 */
export function* runStudy(study: Study, clockMs: () => number): Generator<StudyStep, void> {
  const { scenario, schedulers } = study;
  const total = schedulers.length * scenario.replications;
  for (const [index, scheduler] of schedulers.entries()) {
    const collector = new Collector(scenario, study.compiled);
    for (let replication = 0; replication < scenario.replications; replication++) {
      const done = index * scenario.replications + replication;
      const progress = { scheduler: index, replications: replication, done, total, finished: [] };
      for (const measured of runReplication(study.compiled, scheduler, scenario.seed, replication, clockMs)) {
        if (measured !== null) collector.add(measured.record, measured.decisionUs);
        yield progress;
      }
    }
    const outcome = collector.outcome(scheduler.id, scheduler.label);
    const done = (index + 1) * scenario.replications;
    yield { scheduler: index, replications: scenario.replications, done, total, finished: [{ index, outcome }] };
  }
}

interface Measured {
  readonly record: ReturnType<ReturnType<typeof createSimulation>["finish"]>;
  readonly decisionUs: number | null;
}

function* runReplication(
  compiled: Compiled,
  chosen: ChosenScheduler,
  seed: number,
  replication: number,
  clockMs: () => number,
): Generator<Measured | null, void> {
  const scheduler = chosen.create(compiled);
  const simulation = createSimulation(compiled, replicationSeed(seed, replication), scheduler);
  let decided = 0;
  let timedMs = 0;
  let timed = 0;
  for (let view = simulation.next(); view !== null; view = simulation.next()) {
    if (decided % TIMED === 0) {
      const startMs = clockMs();
      const answer = scheduler.decide(view);
      timedMs += clockMs() - startMs;
      timed++;
      simulation.apply(answer);
    } else simulation.apply(scheduler.decide(view));
    if (++decided % DECISIONS_PER_STEP === 0) yield null;
  }
  yield { record: simulation.finish(), decisionUs: timed > 0 ? (timedMs * 1000) / timed : null };
}
