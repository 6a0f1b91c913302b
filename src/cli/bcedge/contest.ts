import { replicationSeed } from "../../experiment/seeds.ts";
import { prepareStudy } from "../../experiment/study.ts";
import { drawEdgeScenario, EVALUATION, EVALUATION_SEEDS } from "../../learning/bcedge/edgeScenarios.ts";
import { type EdgeScore, NOTHING } from "../../learning/bcedge/edgeUtility.ts";
import type { Scenario } from "../../scenario/document.ts";
import { laneOf } from "../../worker/taskLane.ts";
import { askingOf } from "../policyFiles.ts";
import { bestFixed } from "./bestFixed.ts";

/** Who takes part, by id and label; the first is compared with all others. */
const entrants = [
  { id: "bcedge", label: "bcedge" },
  ...["tac", "bcedge-ppo", "bcedge-ddqn", "bcedge-ga", "deeprt"].map((id) => ({ id, label: id })),
  { id: "deeprt", label: "deeprt, all let in", params: { admission: false } },
  ...[1, 2, 3, 4].map((instances) => ({ id: "triton", label: `triton, ${instances} at once`, params: { instances } })),
  ...[1, 2, 3, 4].map((instances) => ({
    id: "triton",
    label: `triton, no delay, ${instances} at once`,
    params: { instances, maxQueueDelayMs: 0 },
  })),
] as const;

/** One edge box under everyone. */
export interface Round {
  readonly scenario: Scenario;
  readonly scores: readonly { readonly label: string; readonly score: EdgeScore }[];
}

/** The name under which the search's answer stands among the scores, last of all. */
export const FIXED = "best fixed setting per model, by search";

/** Runs everyone on evaluation scenario `number`, on the same arrivals. */
export async function playRound(number: number): Promise<Round> {
  const scenario: Scenario = { ...drawEdgeScenario(EVALUATION_SEEDS + number, EVALUATION), schedulers: [...entrants] };
  const study = prepareStudy(scenario);
  if (!study.ok) throw new RangeError(study.faults.map(({ message }) => message).join("; "));
  const lane = laneOf(study.value, askingOf(study.value, new Map()), {
    nowMs: () => performance.now(),
    hop: () => new Promise<void>((resolve) => setImmediate(resolve)),
    isCancelled: () => false,
  });
  const scores: { label: string; score: EdgeScore }[] = [];
  for (const [scheduler, { label }] of entrants.entries()) {
    const result = await lane({ scheduler, replication: 0, count: 1 });
    if (result?.kind !== "measured")
      throw new RangeError(result?.kind === "unfit" ? `${label}: ${result.reason}` : "A policy stopped answering.");
    const [measured] = result.results;
    if (measured === undefined) throw new RangeError(`${label} measured nothing.`);
    const worths = measured.apps.map(({ utility }) => utility.bcedge ?? NOTHING);
    const utility = worths.reduce((sum, worth) => sum + worth, 0) / worths.length;
    scores.push({ label, score: { utility, violations: 1 - (measured.total.sloAttainment ?? 1) } });
  }
  const [entrant] = study.value.schedulers;
  if (entrant === undefined) throw new RangeError("Nobody takes part.");
  scores.push({ label: FIXED, score: bestFixed(entrant.compiled, replicationSeed(scenario.seed, 0)) });
  return { scenario, scores };
}
