import type { Remote } from "comlink";
import type { RunEnd } from "./api.ts";
import { type Connection, connect, failedBy, SILENCE_MS, type WorkerLike } from "./connection.ts";

/** A worker that is made at first use and does one long piece of work at a time. */
export interface LoneWorker<Api> {
  /** The worker that is there, or a new one. */
  readonly connected: () => Connection<Api>;
  /** The worker that is there; null where none was needed yet. */
  readonly remote: () => Remote<Api> | null;
  /** Does the work to its end, whichever comes first: its own, or the worker's. `isOpen` is false from then on. */
  readonly run: (work: (remote: Remote<Api>, isOpen: () => boolean) => Promise<RunEnd>) => Promise<RunEnd>;
  /** Asks the work under way to stop. A worker that stays silent is terminated; the next is made when it is needed. */
  readonly stop: (ask: (remote: Remote<Api>) => Promise<unknown>) => void;
  readonly dispose: () => void;
}

/** @param what the worker does, at the start of messages: "Planning" */
export function createLoneWorker<Api>(spawn: () => WorkerLike, what: string): LoneWorker<Api> {
  let current: Connection<Api> | null = null;
  let startedMs: number | null = null;
  const connected = (): Connection<Api> => {
    current ??= connect<Api>(spawn(), what);
    return current;
  };

  return {
    connected,
    remote: () => current?.remote ?? null,
    async run(work) {
      const connection = connected();
      let isOpen = true;
      startedMs = performance.now();
      const answered = work(connection.remote, () => isOpen).catch((error) => failedBy(error, what));
      const end = await Promise.race([answered, connection.lost]);
      isOpen = false;
      startedMs = null;
      if (end.kind === "failed" && connection === current) {
        connection.close(end);
        current = null;
      }
      return end;
    },
    stop(ask) {
      if (startedMs === null || current === null) return;
      const silent = current;
      const sinceMs = startedMs;
      void ask(silent.remote).catch(() => undefined);
      setTimeout(() => {
        if (startedMs !== sinceMs || silent !== current) return;
        current = null;
        silent.close({ kind: "cancelled", elapsedS: (performance.now() - sinceMs) / 1000 });
      }, SILENCE_MS);
    },
    dispose() {
      current?.close({ kind: "failed", message: "The page has closed." });
      current = null;
    },
  };
}
