import { readFile } from "node:fs/promises";
import { lockstep } from "../../experiment/lockstep.ts";
import { prepareStudy } from "../../experiment/study.ts";
import { parseScenarioText } from "../../scenario/parse.ts";
import { askingOf } from "../policyFiles.ts";

/** What decisions of a learned scheduler cost in lockstep, by WASM in one thread. */
export interface LearnedCost {
  readonly scheduler: string;
  readonly replications: number;
  readonly decisions: number;
  /** Mean rows in one call of the policy. */
  readonly rowsPerCall: number;
  /** µs per decision: observing, scoring and acting together, as `decisionUs` of a result has it; and scoring alone. */
  readonly decisionUs: number;
  readonly scoreUs: number;
}

/** The cost, or why there is none. */
export type LearnedBench =
  | { readonly ok: true; readonly cost: LearnedCost }
  | { readonly ok: false; readonly reason: string };

const SCENARIO = new URL("../../../public/scenarios/mixed-cloud.json", import.meta.url);
const ROUNDS = 3;

/**
 * Runs a learned scheduler on the gallery's first scenario, a few times, and takes the fastest: the first rounds also
 * pay for being compiled.
 */
export async function benchLearned(scheduler: string, replications: number): Promise<LearnedBench> {
  const parsed = parseScenarioText(await readFile(SCENARIO, "utf8"));
  if (!parsed.ok) throw new Error("The gallery's first scenario can't be read.");
  const study = prepareStudy({ ...parsed.value, replications, schedulers: [{ id: scheduler }] });
  const [entrant] = study.ok ? study.value.schedulers : [];
  if (!study.ok || entrant?.kind !== "asking")
    return { ok: false, reason: `There is no learned scheduler "${scheduler}".` };
  const policy = await askingOf(study.value, new Map()).policies.open(entrant.policy, entrant.schema, "wasm");
  if (!policy.ok) return policy;
  const all = Array.from({ length: replications }, (_, replication) => replication);
  let fastest: LearnedCost | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const work = lockstep(entrant, study.value.scenario.seed, all, () => performance.now());
    let scoreMs = 0;
    let calls = 0;
    let rows = 0;
    let step = work.next();
    while (step.done !== true) {
      if (step.value === undefined) {
        step = work.next();
        continue;
      }
      const startMs = performance.now();
      const scores = await policy.session.score(step.value.rows, step.value.count);
      scoreMs += performance.now() - startMs;
      calls++;
      rows += step.value.count;
      step = work.next(scores);
    }
    const decisions = step.value.reduce((sum, { total }) => sum + (total.decisions ?? 0), 0);
    const decisionUs = step.value[0]?.total.decisionUs ?? 0;
    if (fastest === null || decisionUs < fastest.decisionUs) {
      const scoreUs = (scoreMs * 1000) / decisions;
      fastest = { scheduler, replications, decisions, rowsPerCall: rows / calls, decisionUs, scoreUs };
    }
  }
  return fastest === null ? { ok: false, reason: "It decided nothing." } : { ok: true, cost: fastest };
}
