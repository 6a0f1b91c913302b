import type { AskingEntrant } from "../experiment/entrants.ts";
import { lockstep } from "../experiment/lockstep.ts";
import { replicate } from "../experiment/replication.ts";
import type { Study } from "../experiment/study.ts";
import type { Task, TaskResult } from "../experiment/task.ts";
import type { Policies } from "../policy/policies.ts";
import type { Provided } from "../policy/provider.ts";
import type { Lane } from "./lanes.ts";
import { Silence } from "./silence.ts";
import { inSlices, type SliceDriver } from "./slices.ts";

/** What a thread asks the policies of learned schedulers with. */
export interface Asking {
  readonly policies: Policies;
  /** By index into the study's schedulers; null for one that asks nobody. */
  readonly provided: readonly (Provided | null)[];
}

/** A lane in this thread. */
export function laneOf(study: Study, asking: Asking, driver: SliceDriver): Lane {
  return async (task) => {
    const entrant = study.schedulers[task.scheduler];
    if (entrant === undefined) throw new RangeError(`The study has no scheduler ${task.scheduler}.`);
    const { seed } = study.scenario;
    if (entrant.kind === "asking") return ask(entrant, seed, task, asking, driver);
    const result = await inSlices(replicate(entrant, seed, task.replication, driver.nowMs), driver);
    return result === null ? null : { kind: "measured", results: [result], policy: null };
  };
}

async function ask(
  entrant: AskingEntrant,
  seed: number,
  { scheduler, replication, count }: Task,
  { policies, provided }: Asking,
  driver: SliceDriver,
): Promise<TaskResult | null> {
  const used = provided[scheduler];
  if (used === null || used === undefined) throw new RangeError(`Nothing was provided for ${entrant.id}.`);
  const policy = await policies.open(entrant.policy, entrant.schema, used.provider);
  if (!policy.ok) return { kind: "unfit", reason: policy.reason };
  const silence = new Silence();
  const score = async (rows: Float32Array, rowCount: number): Promise<Float32Array> => {
    silence.begin();
    const scores = await policy.session.score(rows, rowCount);
    silence.end();
    return scores;
  };
  const replications = Array.from({ length: count }, (_, i) => replication + i);
  const work = inSlices(lockstep(entrant, seed, replications, driver.nowMs), driver, (request) =>
    request === undefined ? null : score(request.rows, request.count),
  );
  const results = await Promise.race([work, silence.tooLong]).finally(() => silence.close());
  if (results === "silent") return { kind: "stopped" };
  return results === null ? null : { kind: "measured", results, policy: { ...used, metadata: policy.metadata } };
}
