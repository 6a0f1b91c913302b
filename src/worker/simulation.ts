import { entrantCards } from "../experiment/cards.ts";
import { replicationsTogether } from "../experiment/gathering.ts";
import { checkStudy, prepareStudy } from "../experiment/study.ts";
import { checkPolicy } from "../policy/checkPolicy.ts";
import { learnedEntries } from "../policy/index.ts";
import { Policies } from "../policy/policies.ts";
import type { SimulatorApi } from "./api.ts";
import { startLanes } from "./lanes.ts";
import { type PolicyFiles, readFrom } from "./policyFiles.ts";
import { Providing } from "./provide.ts";
import { createReplicatorPool, type ReplicatorPool } from "./replicatorPool.ts";
import { messageHop } from "./slices.ts";

/** What the simulation worker offers, apart from how it is reached. One run at a time; a new one ends the one before. */
export function createSimulation(pool: ReplicatorPool = createReplicatorPool()): SimulatorApi {
  const hop = messageHop();
  let latest = 0;
  let files: PolicyFiles = { base: "", own: new Map(), wasmOnly: false };
  const policies = new Policies((source) => readFrom(files)(source));
  const providing = new Providing(policies);
  const threads = pool.count + 1;
  return {
    cards: () => [...entrantCards],
    check(scenario) {
      const checked = checkStudy(scenario);
      return checked.ok ? [] : [...checked.faults];
    },
    checkPolicy(schedulerId, bytes) {
      const entry = learnedEntries.find(({ card }) => card.id === schedulerId);
      if (entry === undefined) return ["this scheduler asks no policy"];
      const checked = checkPolicy(bytes, entry.schema);
      return checked.ok ? [] : checked.faults.map(({ message }) => message);
    },
    async run(scenario, given, onProgress) {
      const mine = ++latest;
      files = given;
      const nowMs = () => performance.now();
      const prepared = prepareStudy(scenario, nowMs);
      if (!prepared.ok) return { kind: "refused", faults: prepared.faults };
      const study = prepared.value;
      const isCancelled = () => latest !== mine;
      const together = replicationsTogether(study.scenario.replications, threads);
      const provided = await providing.of(study, files.wasmOnly, together);
      const asking = { policies, provided };
      const run = startLanes(study, { report: onProgress, isCancelled, nowMs, hop, asking, threads });
      pool.prepare({ scenario: study.scenario, files, provided }, (lane) => {
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
