import type { AskingEntrant } from "../../src/experiment/entrants.ts";
import { lockstep, type ScoreRequest } from "../../src/experiment/lockstep.ts";
import type { ReplicationResult } from "../../src/experiment/replication.ts";
import { plainKernels } from "../../src/learning/kernels/plain.ts";
import { Network } from "../../src/learning/network.ts";
import { writePolicy } from "../../src/learning/onnx/writePolicy.ts";
import type { AskingScheduler, LearnedEntry } from "../../src/policy/asking.ts";
import { chooseLearned } from "../../src/policy/index.ts";
import type { FeatureSchema } from "../../src/policy/schema.ts";
import type { Scenario } from "../../src/scenario/document.ts";
import type { Compiled } from "../../src/sim/compiled.ts";
import { anyWaiting } from "../../src/sim/decision.ts";
import { RandomStream } from "../../src/sim/random.ts";
import { studyOf } from "./study.ts";

const BATCHES = [1, 2, 4];

/** What the small learned scheduler of the tests shows: a row per queue in which requests wait. */
export const smallSchema: FeatureSchema = {
  id: "fang",
  version: 1,
  features: ["waiting", "oldest", "fill", "one"].map((name) => ({ name, about: name })),
  actions: BATCHES.map((batch) => `batch ${batch}`),
};

/** A learned scheduler that starts 1, 2 or 4 requests of a queue on the device that is fastest; it needs no waiting. */
export const smallEntry: LearnedEntry = {
  card: { id: "small", name: "Small", tagline: "asks", about: "Asks.", source: "none", params: [] },
  schema: smallSchema,
  policy: "small",
  create: (_, compiled) => smallScheduler(compiled),
};

function smallScheduler(compiled: Compiled): AskingScheduler {
  const asked: number[] = [];
  return {
    ...anyWaiting(compiled),
    alone: (view) => (startable(view.queues.length, compiled, view).length > 0 ? null : view.wait()),
    observe(view, rows) {
      asked.splice(0, asked.length, ...startable(view.queues.length, compiled, view));
      for (const queue of asked) {
        const row = rows.add();
        const waiting = view.queues.length[queue] ?? 0;
        const age = view.nowMs - view.queues.arrivalMs(queue, 0);
        rows.values.set([waiting / 8, age / (compiled.queueSloMs[queue] ?? 1), waiting % 4, 1], row * rows.features);
        BATCHES.forEach((batch, column) => {
          if (batch <= waiting) rows.mask[row * rows.columns + column] = 1;
        });
      }
      return asked.length;
    },
    act(view, action) {
      const queue = asked[Math.floor(action / BATCHES.length)] ?? 0;
      const model = compiled.variantModel[compiled.variantStart[queue] ?? 0] ?? 0;
      const group = view.fastestIdleGroup(model, 1);
      const batch = Math.min(BATCHES[action % BATCHES.length] ?? 1, view.largestBatch(group, model));
      return view.start(queue, model, batch, group);
    },
  };
}

type Waiting = { readonly length: Int32Array };

/** Queues in which requests wait that some idle device can answer by the queue's first variant. */
function startable(
  length: Waiting["length"],
  compiled: Compiled,
  view: { fastestIdleGroup(model: number, batch: number): number },
): number[] {
  return Array.from({ length: compiled.queues }, (_, queue) => queue).filter(
    (queue) =>
      (length[queue] ?? 0) > 0 &&
      view.fastestIdleGroup(compiled.variantModel[compiled.variantStart[queue] ?? 0] ?? 0, 1) >= 0,
  );
}

/** The small learned scheduler as it takes part in a study of the scenario. */
export function smallEntrant(scenario: Scenario): AskingEntrant {
  const { compiled } = studyOf({ ...scenario, schedulers: [{ id: "fifo" }] });
  const chosen = chooseLearned({ id: "small" }, "", [smallEntry]);
  if (chosen?.ok !== true) throw new Error("The small scheduler can't be chosen.");
  return { kind: "asking", ...chosen.value, compiled, plan: null, unfit: null };
}

/** An untrained policy for a schema: the same bytes every time. */
export function untrainedPolicy(schema: FeatureSchema = smallSchema, hidden = 24): Uint8Array<ArrayBuffer> {
  const { id, version, features, actions } = schema;
  const widths = [features.length, hidden, hidden, actions.length] as const;
  const network = new Network(plainKernels(), [...widths], 1, new RandomStream(5, "untrained"));
  return writePolicy(network.toLayers(), {
    schema: id,
    schemaVersion: version,
    features: features.length,
    actions: [...actions],
    algorithm: "ppo",
    seed: 5,
    steps: 0,
    kernel: "plain",
    validation: 0,
    revision: "",
  });
}

/** Scores for the small learned scheduler that depend on their own row alone, and on all of it. */
export function ownRowScores({ rows, count }: ScoreRequest): Float32Array {
  const features = smallSchema.features.length;
  const columns = smallSchema.actions.length;
  return Float32Array.from({ length: count * columns }, (_, i) => {
    const row = rows.subarray(Math.floor(i / columns) * features, (Math.floor(i / columns) + 1) * features);
    return row.reduce((sum, value, k) => sum + Math.sin(value * (k + 2) * ((i % columns) + 1)), 0);
  });
}

/** Runs replications in lockstep by a clock that stands still, their questions answered at once or after a while. */
export async function inLockstep(
  entrant: AskingEntrant,
  seed: number,
  replications: readonly number[],
  score: (request: ScoreRequest) => Float32Array | Promise<Float32Array>,
): Promise<readonly ReplicationResult[]> {
  const work = lockstep(entrant, seed, replications, () => 0);
  let step = work.next();
  while (step.done !== true) step = work.next(step.value === undefined ? undefined : await score(step.value));
  return step.value;
}
