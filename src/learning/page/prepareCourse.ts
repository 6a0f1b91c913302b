import { checkPolicy } from "../../policy/checkPolicy.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { Checked, Fault } from "../../scenario/fault.ts";
import { compile } from "../../sim/compile.ts";
import { RandomStream } from "../../sim/random.ts";
import type { LayerWeights } from "../network.ts";
import { readPolicy } from "../onnx/readPolicy.ts";
import { pageTasks } from "../pageTasks.ts";
import { excerpt } from "./excerpt.ts";
import { type Pace, paces } from "./pace.ts";
import type { Ground, PageTask, Runnable } from "./pageTask.ts";
import type { Picks } from "./picks.ts";

/** Everything that decides a training, read and checked. */
export interface Course {
  readonly picks: Picks;
  readonly task: PageTask;
  readonly pace: Pace;
  readonly ground: Ground;
  /** What policies are judged by. */
  readonly validation: readonly Runnable[];
  /** First weights; null to begin at random. */
  readonly layers: readonly LayerWeights[] | null;
  readonly iterations: number;
  /** Decisions of each environment in an iteration, and of all together. */
  readonly steps: number;
  readonly perIteration: number;
}

const VALIDATION_SEED = 79_001;
const VALIDATION_RUNS = 12;

/**
 * Makes a course of training from what a person picked; faults name the place in the scenario.
 * @param shipped bytes of the policy to begin as, where the picks say so
 */
export function prepareCourse(picks: Picks, scenario: Scenario, shipped: Uint8Array | null): Checked<Course> {
  const task = pageTasks.find(({ scheduler }) => scheduler === picks.scheduler);
  if (task === undefined) return refused(`no policy for "${picks.scheduler}" can be trained here`);
  const pace = paces[picks.algorithm];
  const ground = groundOf(task, picks, scenario);
  if (!ground.ok) return ground;
  const layers = firstLayers(task, picks, shipped);
  if (!layers.ok) return layers;
  const steps = Math.max(1, Math.round(pace.steps * task.iterationShare));
  const perIteration = pace.population * pace.environments * steps;
  const iterations = Math.max(1, Math.ceil(picks.decisions / perIteration));
  const validation = validationOf(task, ground.value);
  return {
    ok: true,
    value: {
      picks,
      task,
      pace,
      ground: ground.value,
      validation,
      layers: layers.value,
      iterations,
      steps,
      perIteration,
    },
  };
}

function groundOf(task: PageTask, { ground }: Picks, scenario: Scenario): Checked<Ground> {
  if (!task.grounds.includes(ground))
    return refused(`${task.name} can be trained on ${task.grounds.join(" or ")} alone`);
  if (ground === "random") return { ok: true, value: { kind: "random" } };
  const short = excerpt(scenario);
  const compiled = compile(short);
  if (!compiled.ok) return compiled;
  const faults = task.faults(short, compiled.value);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, value: { kind: "scenario", scenario: short, compiled: compiled.value } };
}

/** The same for every seed of training, so that trainings can be compared. */
function validationOf(task: PageTask, ground: Ground): readonly Runnable[] {
  if (ground.kind === "random") return task.heldOut();
  const { scenario, compiled } = ground;
  const stream = new RandomStream(VALIDATION_SEED, "validation");
  return Array.from({ length: VALIDATION_RUNS }, () => ({ scenario, compiled, seed: stream.bits() }));
}

function firstLayers(
  { schema }: PageTask,
  { start }: Picks,
  shipped: Uint8Array | null,
): Checked<readonly LayerWeights[] | null> {
  if (start !== "shipped") return { ok: true, value: null };
  if (shipped === null) return refused("the policy to begin as is not there");
  const checked = checkPolicy(shipped, schema);
  if (!checked.ok) return checked;
  const layers = readPolicy(shipped);
  return layers === null
    ? refused("the policy to begin as has other layers than training makes")
    : { ok: true, value: layers };
}

function refused(message: string): { readonly ok: false; readonly faults: readonly Fault[] } {
  return { ok: false, faults: [{ path: "", message }] };
}
