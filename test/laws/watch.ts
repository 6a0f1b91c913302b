import { replicationSeed } from "../../src/experiment/seeds.ts";
import type { Scenario, SchedulerChoice } from "../../src/scenario/document.ts";
import { chooseSchedulers } from "../../src/schedulers/index.ts";
import { openSources } from "../../src/sim/arrivals/openSources.ts";
import type { Compiled } from "../../src/sim/compiled.ts";
import { DROP, type Scheduler, START, type View } from "../../src/sim/decision.ts";
import type { SimulationRecord } from "../../src/sim/record.ts";
import { createSimulation } from "../../src/sim/simulation.ts";
import { studyOf } from "../scenarios/study.ts";

/** One replication as seen from outside the kernel, by what was asked, answered and reported. */
export interface Watched {
  readonly compiled: Compiled;
  readonly record: SimulationRecord;
  /** Per app: when its items were answered, or dropped by the scheduler, in ms; one entry for each. */
  readonly goneMs: readonly (readonly number[])[];
  readonly started: readonly Started[];
  readonly drops: number;
  readonly waits: number;
}

/** A batch as the scheduler wanted it; memory may have refused it. */
export interface Started {
  readonly atMs: number;
  readonly queue: number;
  readonly model: number;
  readonly batch: number;
  readonly device: number;
}

/** Runs the first replication with one scheduler; `check` sees every view before the scheduler does. */
export function watch(
  scenario: Scenario,
  choice: SchedulerChoice,
  check: (view: View, scheduler: Scheduler) => void = () => {},
): Watched {
  const { compiled } = studyOf({ ...scenario, schedulers: [choice] });
  const scheduler = schedulerOf(compiled, choice);
  const goneMs: number[][] = compiled.appIds.map(() => []);
  const gone = (app: number | undefined, count: number, atMs: number): void => {
    for (let i = 0; i < count; i++) goneMs[app ?? -1]?.push(atMs);
  };
  const started: Started[] = [];
  let [drops, waits] = [0, 0];
  const watcher: Scheduler = {
    ...scheduler,
    completed(batch) {
      gone(batch.app, batch.size, batch.endMs);
      scheduler.completed?.(batch);
    },
  };
  const simulation = createSimulation(compiled, replicationSeed(scenario.seed, 0), watcher);
  for (let view = simulation.next(); view !== null; view = simulation.next()) {
    check(view, scheduler);
    const answer = watcher.decide(view);
    if (answer === START)
      started.push({
        atMs: view.nowMs,
        queue: view.answerQueue,
        model: view.answerModel,
        batch: view.answerBatch,
        device: view.answerDevice,
      });
    else if (answer === DROP) {
      drops++;
      gone(compiled.queueApp[view.answerQueue], view.answerBatch, view.nowMs);
    } else waits++;
    simulation.apply(answer);
  }
  return { compiled, record: simulation.finish(), goneMs, started, drops, waits };
}

function schedulerOf(compiled: Compiled, choice: SchedulerChoice): Scheduler {
  const chosen = chooseSchedulers([choice]);
  if (!chosen.ok || chosen.value[0] === undefined) throw new Error(`${choice.id} can't be chosen.`);
  return chosen.value[0].create(compiled);
}

/** Every arrival of an app before `endMs` in ms, drawn from its own stream without any simulation; none for closed clients. */
export function arrivalsBefore(compiled: Compiled, app: number, seed: number, endMs: number): readonly number[] {
  const source = openSources(compiled, replicationSeed(seed, 0))[app];
  if (source === undefined) throw new RangeError(`There is no app ${app}.`);
  const timesMs: number[] = [];
  const next = new Float64Array(1);
  for (;;) {
    source.fill(next, 1);
    const ms = next[0] ?? Number.POSITIVE_INFINITY;
    if (ms >= endMs) return timesMs;
    timesMs.push(ms);
  }
}
