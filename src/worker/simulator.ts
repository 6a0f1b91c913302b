import { proxy, type Remote } from "comlink";
import type { RunEnd, Simulator, SimulatorApi } from "./api.ts";
import { type Connection, connect, failedBy, SILENCE_MS, type WorkerLike } from "./connection.ts";

export type { WorkerLike };

/** What messages call it. */
const WHAT = "The simulation";

/**
 * The page's side of the simulation worker. It keeps a warm spare: a worker that does not stop when asked is terminated
 * and the spare takes its place at once, because a busy worker can't be interrupted in any other way. The spare is made
 * when the first run has ended, so that the page's start does not pay for it.
 */
export function createSimulator(spawn: () => WorkerLike = spawnWorker): Simulator {
  const open = () => connect<SimulatorApi>(spawn(), WHAT);
  let current = open();
  let spare: Connection<SimulatorApi> | null = null;
  let startedMs: number | null = null;

  function replace(end: RunEnd): void {
    current.close(end);
    current = spare ?? open();
    spare = open();
  }

  /** Asks the current worker, and once more the next one where the first is lost meanwhile. */
  async function ask<T>(question: (remote: Remote<SimulatorApi>) => Promise<T>, fallback: T): Promise<T> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const answered = question(current.remote).then(
        (value) => ({ value }),
        () => null,
      );
      const answer = await Promise.race([answered, current.lost.then(() => null)]);
      if (answer !== null) return answer.value;
    }
    return fallback;
  }

  return {
    cards: () => ask((remote) => remote.cards(), []),
    check: (scenario) => ask((remote) => remote.check(scenario), []),
    async run(scenario, onProgress) {
      const connection = current;
      let isOpen = true;
      startedMs = performance.now();
      const listener = proxy((progress: Parameters<typeof onProgress>[0]) => {
        if (isOpen) onProgress(progress);
      });
      const answered = connection.remote.run(scenario, listener).catch((error) => failedBy(error, WHAT));
      const end = await Promise.race([answered, connection.lost]);
      isOpen = false;
      startedMs = null;
      if (end.kind === "failed" && connection === current) replace(end);
      spare ??= open();
      return end;
    },
    cancel() {
      if (startedMs === null) return;
      const silent = current;
      const sinceMs = startedMs;
      void silent.remote.cancel().catch(() => undefined);
      setTimeout(() => {
        if (startedMs !== sinceMs || silent !== current) return;
        replace({ kind: "cancelled", elapsedS: (performance.now() - sinceMs) / 1000 });
      }, SILENCE_MS);
    },
    dispose() {
      for (const connection of [current, spare]) connection?.close({ kind: "failed", message: "The page has closed." });
    },
  };
}

function spawnWorker(): Worker {
  return new Worker(new URL("./simulate.worker.ts", import.meta.url), { type: "module" });
}
