import { type Remote, releaseProxy, wrap } from "comlink";
import type { TaskResult } from "../experiment/task.ts";
import type { Lane } from "./lanes.ts";
import type { HelpedRun, Replicator } from "./replicator.ts";
import { Silence } from "./silence.ts";
import type { WorkerLike } from "./simulator.ts";

/** Threads that simulate on the page, the leading one included: more than four hardly shorten a run. */
const MOST_THREADS = 4;

const ASK_EVERY_MS = 1000;

/** The workers that help the leading one. */
export interface ReplicatorPool {
  /** How many helpers there shall be. */
  readonly count: number;
  /** Makes every helper ready for a run and hands over its lane as soon as it is; one that can't be had is missing. */
  readonly prepare: (run: HelpedRun, join: (lane: Lane) => void) => void;
  /** Asks all to end what they do. */
  readonly cancel: () => void;
}

/**
 * Helping workers, started with the first run and kept warm. They belong to this worker: whoever terminates it
 * terminates them, so a helper that hangs goes with it.
 * @param count how many there shall be
 */
export function createReplicatorPool(count = idleThreads(), spawn: () => WorkerLike = spawnHelper): ReplicatorPool {
  let helpers: readonly Helper[] = [];
  return {
    count,
    prepare(run, join) {
      const alive = helpers.filter((helper) => !helper.isLost());
      helpers = [...alive, ...Array.from({ length: count - alive.length }, () => connect(spawn()))];
      for (const { prepare } of helpers) prepare(run).then(join, () => undefined);
    },
    cancel() {
      for (const helper of helpers) helper.cancel();
    },
  };
}

interface Helper {
  readonly prepare: (run: HelpedRun) => Promise<Lane>;
  readonly cancel: () => void;
  readonly isLost: () => boolean;
}

function connect(worker: WorkerLike): Helper {
  const remote = wrap<Replicator>(worker);
  let isLost = false;
  const waiting = new Set<(error: Error) => void>();
  worker.addEventListener("error", () => {
    isLost = true;
    for (const reject of waiting) reject(new Error("A helping worker was lost."));
    remote[releaseProxy]();
    worker.terminate();
  });

  /** An answer that fails when the worker is lost: nothing that was asked of it settles after that. */
  function orLost<T>(answer: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      waiting.add(reject);
      answer.then(resolve, reject).finally(() => waiting.delete(reject));
    });
  }

  return {
    async prepare(run) {
      await orLost(remote.prepare(run));
      return async (task) => {
        const watch = watchOver(remote);
        const done = orLost<TaskResult | null>(remote.replicate(task));
        return Promise.race([done, watch.stopped]).finally(watch.end);
      };
    },
    cancel() {
      if (!isLost) void remote.cancel();
    },
    isLost: () => isLost,
  };
}

/** Asks a helper from time to time whether it lives: a policy may freeze its thread, which then can't say so. */
function watchOver(remote: Remote<Replicator>): { readonly stopped: Promise<TaskResult>; readonly end: () => void } {
  const silence = new Silence();
  let ended = false;
  let timer = setTimeout(ask, ASK_EVERY_MS);
  async function ask(): Promise<void> {
    silence.begin();
    await remote.isAlive();
    silence.end();
    if (!ended) timer = setTimeout(ask, ASK_EVERY_MS);
  }
  return {
    stopped: silence.tooLong.then(() => ({ kind: "stopped" })),
    end() {
      ended = true;
      silence.close();
      clearTimeout(timer);
    },
  };
}

/** Processors beside the one that leads, as far as they help. */
function idleThreads(): number {
  return Math.min(MOST_THREADS, navigator.hardwareConcurrency) - 1;
}

function spawnHelper(): Worker {
  return new Worker(new URL("./replicate.worker.ts", import.meta.url), { type: "module" });
}
