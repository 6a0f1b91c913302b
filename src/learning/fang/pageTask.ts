import { FangAsking } from "../../policy/fang/fangAsking.ts";
import { fangRl } from "../../policy/fang/fangRl.ts";
import { ENDS, fangSchema, SIZES } from "../../policy/fang/features.ts";
import type { Compiled } from "../../sim/compiled.ts";
import { RandomStream } from "../../sim/random.ts";
import { createSimulation } from "../../sim/simulation.ts";
import type { PageTask, Rival } from "../page/pageTask.ts";
import type { Ranges } from "./drawScenario.ts";
import { drawRunnable, randomTask, scenarioTask } from "./drawTask.ts";
import { PolicyTrial, rival, rivalUtility } from "./fangUtility.ts";
import { startGreedy } from "./greedyStart.ts";

/** Smaller than what the shipped policy is trained on, so that something is learnt while somebody watches. */
const TRAINING: Ranges = { apps: [2, 8], devices: [1, 4], load: [0.4, 1.4], requests: 1500 };
const VALIDATION: Ranges = { ...TRAINING, load: [0.6, 1.3] };
const VALIDATION_SEED = 78_001;
const VALIDATION_SCENARIOS = 12;
const BATCHES = [1, 2, 4, 8, 16, 32];

/** A rival with the settings that are given, and one rule for what is dropped: the policy's. */
function rivalOf(scheduler: string, name: string, params: readonly Readonly<Record<string, number>>[]): Rival {
  return {
    scheduler,
    name,
    settings: params.map((each) => {
      const chosen = rival(scheduler, each);
      const words = Object.entries(each).map(([param, value]) => `${param} ${value}`);
      return { name: words.join(", "), score: ({ compiled, seed }) => rivalUtility(chosen, compiled, seed) };
    }),
  };
}

/** Whether a policy would be asked anything at all in one simulation. */
function asks(compiled: Compiled): boolean {
  const scheduler = new FangAsking(compiled, 1, true);
  const simulation = createSimulation(compiled, 1, scheduler);
  for (let view = simulation.next(); view !== null; view = simulation.next()) {
    const alone = scheduler.alone(view);
    if (alone === null) return true;
    simulation.apply(alone);
  }
  return false;
}

/** Fang et al.'s learned scheduler, trained on the page: utility per request against rules that need no learning. */
export const fangPageTask: PageTask = {
  scheduler: fangRl.card.id,
  name: fangRl.card.name,
  policy: fangRl.policy,
  schema: fangSchema,
  about: `Whenever a device is free and requests wait, the policy scores every queue and variant that could start there. Each gets ${fangSchema.actions.length} scores: batches of ${SIZES.join(", ")} from the ${ENDS.join(" or the ")} requests on; one more row stands for waiting. The highest score is done. It sees ratios only, and rates as they were seen, so that one policy serves fleets and workloads of any size.`,
  scoreName: "utility per request",
  scoreAbout:
    "The mean utility of a request, accuracy against delay; all turn away what can’t be of use any more. A rule with settings, such as the size of a fixed batch, counts with the one that scores best here.",
  rewardAbout:
    "A decision earns the utility that its batch will have if it takes as long as expected, less what the time until the next decision could have earned.",
  rewardScale: 30,
  iterationShare: 1,
  lengthShare: 1,
  algorithm: "ppo",
  grounds: ["scenario", "random"],
  rule: { name: "greedy rule", hidden: [64, 64], begin: startGreedy },
  rivals: [
    rivalOf(
      "fixed-batch",
      "Best fixed batch",
      BATCHES.map((batch) => ({ batch })),
    ),
    rivalOf("triton", "Triton", [{}]),
    rivalOf("edf", "EDF", [{}]),
    rivalOf("myopic", "Myopic", [{}]),
    rivalOf("fang-heuristic", "Fang heuristic", [{}]),
  ],
  faults: (_, compiled) =>
    asks(compiled) ? [] : [{ path: "apps", message: "leave a policy nothing to choose: no batch is ever started" }],
  task: (ground, keptBack) =>
    ground.kind === "random" ? randomTask(TRAINING) : scenarioTask(ground.scenario, ground.compiled, keptBack),
  heldOut() {
    const stream = new RandomStream(VALIDATION_SEED, "validation");
    return Array.from({ length: VALIDATION_SCENARIOS }, () => drawRunnable(stream, VALIDATION, "validation"));
  },
  trial(policy) {
    const trial = new PolicyTrial(policy);
    return ({ compiled, seed }) => trial.utility(compiled, seed);
  },
};
