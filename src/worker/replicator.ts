import { type ReplicationResult, replicate, type Task } from "../experiment/replication.ts";
import { prepareStudy, type Study } from "../experiment/study.ts";
import type { Scenario } from "../scenario/document.ts";
import { inSlices, messageHop } from "./slices.ts";

/** What a helping worker offers. It works for one run at a time; preparing the next ends the one before. */
export interface Replicator {
  /** Makes a scenario that can run ready; resolves when tasks may come. */
  prepare(scenario: Scenario): void;
  /** Does one task; null when it was cancelled. */
  replicate(task: Task): Promise<ReplicationResult | null>;
  /** Ends the task under way within a slice. */
  cancel(): void;
}

/** A helping worker, apart from how it is reached. */
export function createReplicator(): Replicator {
  const hop = messageHop();
  let study: Study | null = null;
  return {
    prepare(scenario) {
      const prepared = prepareStudy(scenario);
      study = prepared.ok ? prepared.value : null;
    },
    async replicate(task) {
      const mine = study;
      if (mine === null) return null;
      const nowMs = () => performance.now();
      return inSlices(replicate(mine, task, nowMs), { nowMs, hop, isCancelled: () => study !== mine });
    },
    cancel() {
      study = null;
    },
  };
}
