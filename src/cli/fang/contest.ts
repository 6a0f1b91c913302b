import { checkStudy, prepareStudy } from "../../experiment/study.ts";
import { drawScenario, type Ranges } from "../../learning/fang/drawScenario.ts";
import type { Scenario } from "../../scenario/document.ts";
import { RandomStream } from "../../sim/random.ts";
import { laneOf } from "../../worker/taskLane.ts";
import { askingOf, type OwnPolicies } from "../policyFiles.ts";

/** Scenarios that no training draws: their stream has a name of its own, and checkpoints are chosen by others. */
const RANGES: Ranges = { apps: [2, 24], devices: [1, 8], load: [0.6, 1.3], requests: 4000 };
const REPLICATIONS = 2;

/** Settings that fixed-batch has the best chosen of, scenario by scenario, after all have run. */
export const FIXED_BATCHES = [1, 2, 4, 8, 16, 32] as const;

/** Who takes part, the learned scheduler first; all turn away what can no longer be of use. */
const entrants: Scenario["schedulers"] = [
  { id: "fang-rl", params: { dropUseless: true } },
  { id: "fifo", params: { dropUseless: true } },
  ...FIXED_BATCHES.map((batch) => ({ id: "fixed-batch", params: { batch, dropUseless: true } })),
  ...["triton", "edf", "clipper-aimd", "myopic", "fang-heuristic"].map((id) => ({ id, params: { dropUseless: true } })),
];

/** `utility.fang` of every rule on one scenario; fixed-batch by its best size. */
export interface Round {
  readonly scenario: Scenario;
  readonly learned: number;
  readonly rivals: readonly { readonly id: string; readonly utility: number }[];
}

/** The contest's scenarios: random ones, drawn again where one can't run. */
export function contestScenarios(seed: number, count: number): readonly Scenario[] {
  const stream = new RandomStream(seed, "contest");
  const scenarios: Scenario[] = [];
  while (scenarios.length < count) {
    const drawn = drawScenario(stream, RANGES, `Contest ${scenarios.length + 1}`);
    const scenario = { ...drawn, replications: REPLICATIONS, schedulers: entrants };
    if (checkStudy(scenario).ok) scenarios.push(scenario);
  }
  return scenarios;
}

/**
 * Runs everyone on one scenario, on the same arrivals.
 * @param own policy files by SHA-256, for one that is not shipped; `policy` is the one to use
 */
export async function playRound(scenario: Scenario, own: OwnPolicies, policy: string): Promise<Round> {
  const [learned, ...others] = scenario.schedulers;
  const schedulers = learned === undefined ? [] : [{ ...learned, params: { ...learned.params, policy } }, ...others];
  const study = prepareStudy({ ...scenario, schedulers });
  if (!study.ok) throw new RangeError(study.faults.map(({ message }) => message).join("; "));
  const driver = {
    nowMs: () => performance.now(),
    hop: () => new Promise<void>((resolve) => setImmediate(resolve)),
    isCancelled: () => false,
  };
  const lane = laneOf(study.value, askingOf(study.value, own), driver);
  const utilities: number[] = [];
  for (const [scheduler] of schedulers.entries()) {
    const tasks =
      scheduler === 0
        ? [{ scheduler, replication: 0, count: REPLICATIONS }]
        : Array.from({ length: REPLICATIONS }, (_, replication) => ({ scheduler, replication, count: 1 }));
    let sum = 0;
    for (const task of tasks) {
      const result = await lane(task);
      if (result?.kind !== "measured")
        throw new RangeError(result?.kind === "unfit" ? result.reason : "The policy stopped answering.");
      for (const { total } of result.results) sum += total.utility.fang ?? 0;
    }
    utilities.push(sum / REPLICATIONS);
  }
  const rivals = new Map<string, number>();
  for (const [i, { id }] of schedulers.entries())
    if (i > 0) rivals.set(id, Math.max(rivals.get(id) ?? Number.NEGATIVE_INFINITY, utilities[i] ?? 0));
  return {
    scenario,
    learned: utilities[0] ?? 0,
    rivals: [...rivals].map(([id, utility]) => ({ id, utility })),
  };
}
