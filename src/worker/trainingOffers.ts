import type { AlgorithmId } from "../learning/algorithms.ts";
import { paces } from "../learning/page/pace.ts";
import { pageTasks } from "../learning/pageTasks.ts";
import { learnedEntries } from "../policy/index.ts";
import type { TrainingOffers } from "./trainApi.ts";

const ids: readonly AlgorithmId[] = ["ppo", "a2c", "sac", "ddqn", "ga"];

/** Everything that can be picked before training, as plain data; of the tasks those whose scheduler can be run. */
export const trainingOffers: TrainingOffers = {
  tasks: pageTasks
    .filter(({ scheduler }) => learnedEntries.some(({ card }) => card.id === scheduler))
    .map((task) => ({
      scheduler: task.scheduler,
      name: task.name,
      policy: task.policy,
      schema: task.schema,
      about: task.about,
      scoreName: task.scoreName,
      scoreAbout: task.scoreAbout,
      rewardAbout: task.rewardAbout,
      grounds: task.grounds,
      algorithm: task.algorithm,
      lengthShare: task.lengthShare,
      rule: task.rule?.name ?? null,
      rules: task.rivals.length,
    })),
  algorithms: ids.map((id) => {
    const { name, about, decisions, begins } = paces[id];
    return { id, name, about, decisions, begins };
  }),
};
