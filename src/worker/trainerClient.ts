import { proxy } from "comlink";
import type { WorkerLike } from "./connection.ts";
import { createLoneWorker } from "./loneWorker.ts";
import type { TrainerApi, TrainerClient, TrainingNews, TrainingOffers } from "./trainApi.ts";

const nothing: TrainingOffers = { tasks: [], algorithms: [] };

/** The page's side of the training worker: one that does not stop when asked is replaced. */
export function createTrainerClient(spawn: () => WorkerLike = spawnWorker): TrainerClient {
  const worker = createLoneWorker<TrainerApi>(spawn, "Training");
  return {
    offers() {
      const { remote, lost } = worker.connected();
      return Promise.race([remote.offers().catch(() => nothing), lost.then(() => nothing)]);
    },
    train: (picks, scenario, shipped, onNews) =>
      worker.run((remote, isOpen) => {
        const listener = proxy((news: TrainingNews) => {
          if (isOpen()) onNews(news);
        });
        return remote.train(picks, scenario, shipped, listener);
      }),
    pause() {
      void worker
        .remote()
        ?.pause()
        .catch(() => undefined);
    },
    resume() {
      void worker
        .remote()
        ?.resume()
        .catch(() => undefined);
    },
    stop: () => worker.stop((remote) => remote.stop()),
    dispose: worker.dispose,
  };
}

function spawnWorker(): Worker {
  return new Worker(new URL("./train.worker.ts", import.meta.url), { type: "module" });
}
