import { proxy } from "comlink";
import { type Connection, connect, failedBy, SILENCE_MS, type WorkerLike } from "./connection.ts";
import type { TrainerApi, TrainerClient, TrainingNews, TrainingOffers } from "./trainApi.ts";

/** What messages call it. */
const WHAT = "Training";

const nothing: TrainingOffers = { tasks: [], algorithms: [] };

/**
 * The page's side of the training worker, which is made at first use. A worker that does not stop when asked is
 * terminated; the next one is made when it is needed.
 */
export function createTrainerClient(spawn: () => WorkerLike = spawnWorker): TrainerClient {
  let current: Connection<TrainerApi> | null = null;
  let startedMs: number | null = null;
  const connected = (): Connection<TrainerApi> => {
    current ??= connect<TrainerApi>(spawn(), WHAT);
    return current;
  };

  return {
    async offers() {
      const { remote, lost } = connected();
      return Promise.race([remote.offers().catch(() => nothing), lost.then(() => nothing)]);
    },
    async train(picks, scenario, shipped, onNews) {
      const connection = connected();
      let isOpen = true;
      startedMs = performance.now();
      const listener = proxy((news: TrainingNews) => {
        if (isOpen) onNews(news);
      });
      const answered = connection.remote
        .train(picks, scenario, shipped, listener)
        .catch((error) => failedBy(error, WHAT));
      const end = await Promise.race([answered, connection.lost]);
      isOpen = false;
      startedMs = null;
      if (end.kind === "failed" && connection === current) {
        connection.close(end);
        current = null;
      }
      return end;
    },
    pause() {
      void current?.remote.pause().catch(() => undefined);
    },
    resume() {
      void current?.remote.resume().catch(() => undefined);
    },
    stop() {
      if (startedMs === null || current === null) return;
      const silent = current;
      const sinceMs = startedMs;
      void silent.remote.stop().catch(() => undefined);
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

function spawnWorker(): Worker {
  return new Worker(new URL("./train.worker.ts", import.meta.url), { type: "module" });
}
