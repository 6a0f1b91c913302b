import { algorithms } from "../algorithms.ts";
import type { Kernels } from "../kernels/kernels.ts";
import type { Checkpoint, CurvePoint } from "../train.ts";
import type { Trainer } from "../trainer.ts";
import type { Rival, Runnable } from "./pageTask.ts";
import type { Course } from "./prepareCourse.ts";

/** What a rule that needs no learning scores on the validation. */
export interface RivalScore {
  /** Id of its scheduler. */
  readonly scheduler: string;
  readonly name: string;
  /** Of the setting that scored best, as "batch 8"; empty where there is but one. */
  readonly setting: string;
  readonly score: number;
}

/** What a step of training tells. */
export type CourseNews =
  | { readonly kind: "rival"; readonly rival: RivalScore }
  | { readonly kind: "point"; readonly point: CurvePoint }
  /** A checkpoint that scores higher than all before. */
  | { readonly kind: "improved"; readonly kept: Checkpoint };

/**
 * Carries out a course in steps of a few ten milliseconds: one simulation of the validation or one iteration each, null
 * where there is nothing to tell. Rivals come first, then the policy as it begins, then what it becomes. The same course
 * and kernels tell the same, to the bit, however its driver takes the steps.
 */
export function* followCourse(course: Course, kernels: Kernels): Generator<CourseNews | null, void> {
  const { task, validation, pace, iterations } = course;
  for (const rival of task.rivals) yield { kind: "rival", rival: yield* rivalScore(rival, validation) };
  const trainer = beginning(course, kernels);
  const trial = task.trial(trainer.policy);
  let best = Number.NEGATIVE_INFINITY;

  function* judged(point: Omit<CurvePoint, "score">): Generator<CourseNews | null, void> {
    const score = yield* mean(validation, trial);
    yield { kind: "point", point: { ...point, score } };
    if (score <= best) return;
    best = score;
    const { iteration, steps } = point;
    yield { kind: "improved", kept: { layers: trainer.policy.toLayers(), score, iteration, steps } };
  }

  yield* judged({ iteration: 0, steps: 0, reward: 0, entropy: null, loss: null });
  for (let iteration = 1; iteration <= iterations; iteration++) {
    const point = { ...trainer.iterate(), iteration };
    if (iteration % pace.validateEvery === 0 || iteration === iterations) yield* judged(point);
    else yield { kind: "point", point: { ...point, score: null } };
  }
}

/** The trainer of a course, its policy as it begins. */
function beginning(course: Course, kernels: Kernels): Trainer {
  const { picks, task, pace, ground, layers, validation, iterations, steps } = course;
  const { algorithm, seed, start } = picks;
  const rule = pace.begins && start === "rule" ? task.rule : null;
  const first = pace.begins ? layers : null;
  const hidden = first?.slice(0, -1).map(({ outputs }) => outputs) ?? rule?.hidden;
  const keptBack = new Set(validation.map((run) => run.seed));
  const settings = {
    ...pace.settings(iterations, task.rewardScale),
    environments: pace.environments,
    steps,
    ...(hidden === undefined ? {} : { hidden }),
    seed,
  };
  const trainer = algorithms[algorithm](kernels, task.task(ground, keptBack), settings);
  rule?.begin(trainer.policy);
  if (first !== null) trainer.policy.setLayers(first);
  return trainer;
}

function* rivalScore({ scheduler, name, settings }: Rival, runs: readonly Runnable[]): Generator<null, RivalScore> {
  let best: RivalScore = { scheduler, name, setting: "", score: Number.NEGATIVE_INFINITY };
  for (const setting of settings) {
    const score = yield* mean(runs, setting.score);
    if (score > best.score) best = { scheduler, name, setting: setting.name, score };
  }
  return best;
}

/** Mean score over simulations, one a step. */
function* mean(runs: readonly Runnable[], score: (run: Runnable) => number): Generator<null, number> {
  let sum = 0;
  for (const run of runs) {
    sum += score(run);
    yield null;
  }
  return sum / runs.length;
}
