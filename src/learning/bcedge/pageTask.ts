import { bcedgeSchema } from "../../policy/bcedge/features.ts";
import { BATCHES, INSTANCES } from "../../policy/bcedge/settings.ts";
import { chooseScheduler } from "../../schedulers/index.ts";
import { compile } from "../../sim/compile.ts";
import type { PageTask, Rival, Runnable } from "../page/pageTask.ts";
import { EdgeEnvironment } from "./edgeEnvironment.ts";
import { drawEdgeScenario, type EdgeRanges, TRAINING, VALIDATION, VALIDATION_SEEDS } from "./edgeScenarios.ts";
import { constrained, EdgeTrial, fixedSettings, rivalScore, settingOf } from "./edgeUtility.ts";

/** Boxes small enough that something is learnt while somebody watches. */
const SMALL: EdgeRanges = { ...TRAINING, apps: [1, 6] };
const VALIDATION_SCENARIOS = 10;
/** Places of the batch sizes that a fixed setting is looked for among. */
const BATCH_PLACES = [0, 1, 2, 3];

function triton(): Rival {
  const chosen = chooseScheduler({ id: "triton", params: { instances: 2, maxQueueDelayMs: 0 } }, "triton");
  if (!chosen.ok) throw new RangeError(chosen.faults.map(({ message }) => message).join("; "));
  const { create } = chosen.value;
  const score = ({ compiled, seed }: Runnable) => constrained(rivalScore(compiled, seed, create(compiled)));
  return { scheduler: "triton", name: "Triton", settings: [{ name: "2 instances, no delay", score }] };
}

/** BCEdge's own batcher and guard with one setting held for all models. */
function fixed(): Rival {
  const settings = BATCH_PLACES.flatMap((place) =>
    INSTANCES.slice(0, 2).map((instances) => ({
      name: `batch ${BATCHES[place]} × ${instances}`,
      score({ compiled, seed }: Runnable) {
        const held = Array.from({ length: compiled.queues }, () => settingOf(place, instances));
        return constrained(fixedSettings(compiled, seed, held));
      },
    })),
  );
  return { scheduler: "fixed-batch", name: "Best fixed setting", settings };
}

/** BCEdge, trained on the page on random edge boxes. */
export const bcedgePageTask: PageTask = {
  scheduler: "bcedge",
  name: "BCEdge",
  policy: "bcedge",
  schema: bcedgeSchema,
  about: `At the start of each slot of a model, a few of its SLOs long, the policy scores ${bcedgeSchema.actions.length} settings: batch size × instances. The highest score holds for the slot; within it batches start by themselves, and a guard lowers the setting wherever it would be late. It sees ratios only, and rates as they were seen.`,
  scoreName: "utility less excess violations",
  scoreAbout:
    "The mean over apps of ln(throughput ÷ (latency ÷ SLO)), less 5 for each share of violations above 5 %. Rules with settings count with the one that scores best here.",
  rewardAbout:
    "A slot earns the utility of the whole box above what a reference setting would have had in the same time on the same arrivals.",
  rewardScale: 1,
  iterationShare: 1 / 8,
  lengthShare: 1 / 2,
  algorithm: "sac",
  grounds: ["random"],
  rule: null,
  rivals: [fixed(), triton()],
  faults: () => [],
  task: () => ({
    features: bcedgeSchema.features.length,
    columns: bcedgeSchema.actions.length,
    environment: (seed) => new EdgeEnvironment(seed, SMALL),
  }),
  heldOut() {
    const runs: Runnable[] = [];
    for (let i = 0; runs.length < VALIDATION_SCENARIOS; i++) {
      const scenario = drawEdgeScenario(VALIDATION_SEEDS + i, { ...VALIDATION, apps: [2, 6] });
      const compiled = compile(scenario);
      if (compiled.ok) runs.push({ scenario, compiled: compiled.value, seed: scenario.seed });
    }
    return runs;
  },
  trial(policy) {
    const trial = new EdgeTrial(policy);
    return ({ compiled, seed }) => constrained(trial.score(compiled, seed));
  },
};
