import type { AlgorithmId } from "../learning/algorithms.ts";
import { paces } from "../learning/page/pace.ts";
import { pageTasks } from "../learning/pageTasks.ts";
import type { TrainingOffers } from "./trainApi.ts";

const ids: readonly AlgorithmId[] = ["ppo", "a2c", "sac", "ddqn", "ga"];

/** Everything that can be picked before training, as plain data. */
export const trainingOffers: TrainingOffers = {
  tasks: pageTasks.map(({ scheduler, name, policy, schema, about, scoreName, rule, rivals }) => ({
    scheduler,
    name,
    policy,
    schema,
    about,
    scoreName,
    rule: rule?.name ?? null,
    rules: rivals.length,
  })),
  algorithms: ids.map((id) => {
    const { name, about, decisions, begins } = paces[id];
    return { id, name, about, decisions, begins };
  }),
};
