import { replicate } from "../../experiment/replication.ts";
import { prepareStudy } from "../../experiment/study.ts";
import type { SchedulerChoice } from "../../scenario/document.ts";
import { faultLine } from "../../scenario/fault.ts";
import { parseScenario } from "../../scenario/parse.ts";
import { ALPHA } from "../../schedulers/containers/satisfaction.ts";
import { largestSatisfiable } from "../../schedulers/containers/satisfiable.ts";
import type { Draw } from "./draw.ts";
import { workloadDocument } from "./workload.ts";

/** Sixty intervals of 10 s; the first ten are warm-up. */
const WARMUP_S = 100;
const DURATION_S = 500;

/** The rules that are compared. The first is what counts are divided by, the last what they are held against. */
export const rules: readonly [SchedulerChoice, ...SchedulerChoice[]] = [
  { id: "equal-share", label: "equal share" },
  { id: "target-proportional", label: "share by target" },
  { id: "dqoes", label: "paper's rule", params: { rule: "paper", doublings: 0 } },
  { id: "dqoes", label: "… fresh answers only", params: { rule: "paper", doublings: 0, freshOnly: true } },
  { id: "dqoes", label: "… with the adaptive listener", params: { rule: "paper" } },
  {
    id: "dqoes",
    label: "… fresh, freeing what is over-served",
    params: { rule: "paper", doublings: 0, freshOnly: true, whenNobodyIsBelow: "free" },
  },
  { id: "pid-share", label: "PID" },
  { id: "dqoes", label: "improved rule" },
  { id: "oracle-share", label: "oracle" },
];

/** What one rule made of one draw. */
export interface Counts {
  /** Containers in class S: within a tenth of the target. */
  readonly strict: number;
  /** Containers in class S or better. */
  readonly met: number;
  /** Share of the time in which the node worked. */
  readonly busy: number;
}

/** One draw under every rule. */
export interface Trial {
  readonly sumOfNeeds: number;
  /** Containers that can be in class S or better together, if every response took exactly its mean. */
  readonly possible: number;
  /** Entry i is that of rule i. */
  readonly counts: readonly Counts[];
}

/** Runs one draw under every rule; `thinkS` is how long clients think between requests. */
export function trial({ containers, sumOfNeeds }: Draw, seed: number, thinkS: number): Trial {
  const document = workloadDocument({
    name: "Draw",
    notes: "A random draw of containers.",
    seed,
    nodes: 1,
    containers,
    schedule: { kind: "burst" },
    thinkS,
    warmupS: WARMUP_S,
    durationS: DURATION_S,
    replications: 1,
    schedulers: rules,
  });
  const scenario = parseScenario(document);
  if (!scenario.ok) throw new Error(scenario.faults.map(faultLine).join("\n"));
  const study = prepareStudy(scenario.value);
  if (!study.ok) throw new Error(study.faults.map(faultLine).join("\n"));
  const counts = study.value.schedulers.map((entrant): Counts => {
    if (entrant.kind !== "deciding") throw new TypeError(`${entrant.id} is not one of the rules.`);
    const work = replicate(entrant, scenario.value.seed, 0, () => 0);
    let piece = work.next();
    while (piece.done !== true) piece = work.next();
    const { utility, utilisation } = piece.value.total;
    return { strict: utility.classes.satisfied ?? 0, met: utility.satisfiedApps ?? 0, busy: utilisation ?? 0 };
  });
  const costs = containers.map(({ workS, targetS }) => workS / targetS / (1 + ALPHA));
  return { sumOfNeeds, possible: largestSatisfiable(costs, 0).chosen.filter(Boolean).length, counts };
}
