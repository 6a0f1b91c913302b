import { entrantCards } from "../experiment/cards.ts";
import { checkStudy, prepareStudy } from "../experiment/study.ts";
import type { SimulatorApi } from "./api.ts";
import { startLanes } from "./lanes.ts";
import { createReplicatorPool, type ReplicatorPool } from "./replicatorPool.ts";
import { messageHop } from "./slices.ts";

/** What the simulation worker offers, apart from how it is reached. One run at a time; a new one ends the one before. */
export function createSimulation(pool: ReplicatorPool = createReplicatorPool()): SimulatorApi {
  const hop = messageHop();
  let latest = 0;
  return {
    cards: () => [...entrantCards],
    check(scenario) {
      const checked = checkStudy(scenario);
      return checked.ok ? [] : [...checked.faults];
    },
    async run(scenario, onProgress) {
      const mine = ++latest;
      const nowMs = () => performance.now();
      const study = prepareStudy(scenario, nowMs);
      if (!study.ok) return { kind: "refused", faults: study.faults };
      const isCancelled = () => latest !== mine;
      const run = startLanes(study.value, { report: onProgress, isCancelled, nowMs, hop });
      pool.prepare(study.value.scenario, (lane) => {
        if (!isCancelled()) run.join(lane);
      });
      return run.end;
    },
    cancel() {
      latest++;
      pool.cancel();
    },
  };
}
