import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { TaskResult } from "../experiment/task.ts";
import type { Scenario } from "../scenario/document.ts";
import type { Lane } from "../worker/lanes.ts";
import type { OwnPolicies } from "./policyFiles.ts";

/** Worker threads that simulate beside the main one. */
export interface Threads {
  /** Ends them all, whatever they do. */
  readonly close: () => Promise<void>;
}

/** What a thread is started with, as plain data. */
export interface ThreadData {
  readonly scenario: Scenario;
  readonly own: OwnPolicies;
}

/** Starts threads for a scenario that can run; each one's lane joins as soon as it is ready. One that fails is missing. */
export function startThreads(workerData: ThreadData, count: number, join: (lane: Lane) => void): Threads {
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(new URL("./replicationThread.mjs", import.meta.url), { workerData });
    once(worker, "message").then(
      () => join(laneOf(worker)),
      () => undefined,
    );
    return worker;
  });
  return {
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

function laneOf(worker: Worker): Lane {
  return async (task) => {
    worker.postMessage(task);
    // Rejects where the thread fails meanwhile.
    const [result]: (TaskResult | null)[] = await once(worker, "message");
    return result ?? null;
  };
}
