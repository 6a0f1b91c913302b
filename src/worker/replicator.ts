import { prepareStudy } from "../experiment/study.ts";
import type { Task, TaskResult } from "../experiment/task.ts";
import { Policies } from "../policy/policies.ts";
import type { Provided } from "../policy/provider.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Lane } from "./lanes.ts";
import { type PolicyFiles, readFrom } from "./policyFiles.ts";
import { messageHop } from "./slices.ts";
import { laneOf } from "./taskLane.ts";

/** A run that a worker helps with: a scenario that can run, and what its learned schedulers need. Plain data. */
export interface HelpedRun {
  readonly scenario: Scenario;
  readonly files: PolicyFiles;
  readonly provided: readonly (Provided | null)[];
}

/** What a helping worker offers. It works for one run at a time; preparing the next ends the one before. */
export interface Replicator {
  /** Makes a run ready; resolves when tasks may come. */
  prepare(run: HelpedRun): void;
  /** Does one task; null when it was cancelled. */
  replicate(task: Task): Promise<TaskResult | null>;
  /** Answers at once, whatever the task under way, unless its policy has frozen the thread. */
  isAlive(): true;
  /** Ends the task under way within a slice. */
  cancel(): void;
}

/** A helping worker, apart from how it is reached. */
export function createReplicator(): Replicator {
  const hop = messageHop();
  const nowMs = () => performance.now();
  let files: PolicyFiles = { base: "", own: new Map(), wasmOnly: true };
  const policies = new Policies((source) => readFrom(files)(source));
  let lane: Lane = async () => null;
  /** Numbers runs, so that work for one ends when the next is prepared. */
  let latest = 0;

  return {
    prepare(run) {
      files = run.files;
      const mine = ++latest;
      const study = prepareStudy(run.scenario);
      if (!study.ok) throw new Error("The scenario was checked before it came here.");
      const asking = { policies, provided: run.provided };
      lane = laneOf(study.value, asking, { nowMs, hop, isCancelled: () => latest !== mine });
    },
    replicate: (task) => lane(task),
    isAlive: () => true,
    cancel() {
      latest++;
      lane = async () => null;
    },
  };
}
