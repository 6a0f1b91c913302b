import { proxy } from "comlink";
import type { WorkerLike } from "./connection.ts";
import { createLoneWorker } from "./loneWorker.ts";
import type { PlanNews, PlannerApi, PlannerClient } from "./planApi.ts";

/** The page's side of the plan worker: one that does not stop when asked, because a plan takes long, is replaced. */
export function createPlanner(spawn: () => WorkerLike = spawnWorker): PlannerClient {
  const worker = createLoneWorker<PlannerApi>(spawn, "Planning");
  return {
    plan: (scenario, marginPercent, onNews) =>
      worker.run((remote, isOpen) => {
        const listener = proxy((news: PlanNews) => {
          if (isOpen()) onNews(news);
        });
        return remote.plan(scenario, marginPercent, listener);
      }),
    make(scenario, job) {
      const { remote, lost } = worker.connected();
      return Promise.race([remote.make(scenario, job).catch(() => null), lost.then(() => null)]);
    },
    cancel: () => worker.stop((remote) => remote.cancel()),
    dispose: worker.dispose,
  };
}

function spawnWorker(): Worker {
  return new Worker(new URL("./plan.worker.ts", import.meta.url), { type: "module" });
}
