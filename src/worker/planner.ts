import { proxy } from "comlink";
import { type Connection, connect, failedBy, SILENCE_MS, type WorkerLike } from "./connection.ts";
import type { PlanNews, PlannerApi, PlannerClient } from "./planApi.ts";

/** What messages call it. */
const WHAT = "Planning";

/**
 * The page's side of the plan worker, which is made at first use. A worker that does not stop when asked, because a plan
 * takes long, is terminated; the next one is made when it is needed.
 */
export function createPlanner(spawn: () => WorkerLike = spawnWorker): PlannerClient {
  let current: Connection<PlannerApi> | null = null;
  let startedMs: number | null = null;

  return {
    async plan(scenario, marginPercent, onNews) {
      current ??= connect<PlannerApi>(spawn(), WHAT);
      const connection = current;
      let isOpen = true;
      startedMs = performance.now();
      const listener = proxy((news: PlanNews) => {
        if (isOpen) onNews(news);
      });
      const answered = connection.remote
        .plan(scenario, marginPercent, listener)
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
    async make(scenario, job) {
      current ??= connect<PlannerApi>(spawn(), WHAT);
      const answered = current.remote.make(scenario, job).catch(() => null);
      return await Promise.race([answered, current.lost.then(() => null)]);
    },
    cancel() {
      if (startedMs === null || current === null) return;
      const silent = current;
      const sinceMs = startedMs;
      void silent.remote.cancel().catch(() => undefined);
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
  return new Worker(new URL("./plan.worker.ts", import.meta.url), { type: "module" });
}
