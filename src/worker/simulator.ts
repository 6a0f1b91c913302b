import { proxy, type Remote, releaseProxy, wrap } from "comlink";
import type { RunEnd, Simulator, SimulatorApi } from "./api.ts";

/** After this long without an end, a worker that was asked to cancel is replaced. */
const SILENCE_MS = 400;

/** A worker, or whatever behaves like one in a test. */
export type WorkerLike = Pick<Worker, "postMessage" | "addEventListener" | "removeEventListener" | "terminate">;

/** A worker with its end: `lost` resolves when it is gone, since nothing that was asked of it settles after that. */
interface Connection {
  readonly remote: Remote<SimulatorApi>;
  readonly lost: Promise<RunEnd>;
  /** Terminates the worker; what waits for it ends with `end`. */
  readonly close: (end: RunEnd) => void;
}

/**
 * The page's side of the simulation worker. It keeps a warm spare: a worker that does not stop when asked is terminated
 * and the spare takes its place at once, because a busy worker can't be interrupted in any other way. The spare is made
 * when the first run has ended, so that the page's start does not pay for it.
 */
export function createSimulator(spawn: () => WorkerLike = spawnWorker): Simulator {
  let current = connect(spawn());
  let spare: Connection | null = null;
  let startedMs: number | null = null;

  function replace(end: RunEnd): void {
    current.close(end);
    current = spare ?? connect(spawn());
    spare = connect(spawn());
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
      let open = true;
      startedMs = performance.now();
      const listener = proxy((progress: Parameters<typeof onProgress>[0]) => {
        if (open) onProgress(progress);
      });
      const answered = connection.remote.run(scenario, listener).catch(failedBy);
      const end = await Promise.race([answered, connection.lost]);
      open = false;
      startedMs = null;
      if (end.kind === "failed" && connection === current) replace(end);
      spare ??= connect(spawn());
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

function connect(worker: WorkerLike): Connection {
  const remote = wrap<SimulatorApi>(worker);
  let end: (end: RunEnd) => void = () => undefined;
  const lost = new Promise<RunEnd>((resolve) => {
    end = resolve;
  });
  const close = (reason: RunEnd): void => {
    end(reason);
    remote[releaseProxy]();
    worker.terminate();
  };
  worker.addEventListener("error", (event) => {
    const words = "message" in event && typeof event.message === "string" ? event.message : "it could not be loaded";
    end({ kind: "failed", message: `The simulation could not start: ${words}. Reload the page.` });
  });
  return { remote, lost, close };
}

function failedBy(error: unknown): RunEnd {
  const words = error instanceof Error ? error.message : String(error);
  return { kind: "failed", message: `The simulation stopped with an error and was restarted: ${words}.` };
}
