import { servingParams } from "../../schedulers/sharedParams.ts";
import type { LearnedEntry } from "../asking.ts";
import { BcedgeAsking } from "./bcedgeAsking.ts";
import { bcedgeSchema } from "./features.ts";

const how =
  "Each model has slots of Σ SLO of a batch ÷ instances, within 2 to 8 SLOs. At the start of one a trained policy chooses batch size and instances from what can be observed; within it batches start as soon as an instance is free, unless a network that predicts interference says that they would be late: then the guard lowers batch, then instances.";
const source =
  "Zhang et al., BCEdge, arXiv 2305.01519; features, guard and training are reconstructed, since the paper's details could not be read";

/** A scheduler of BCEdge's by the way its policy was learnt. */
function entry(id: string, name: string, tagline: string, learner: string): LearnedEntry {
  return {
    card: {
      id,
      name,
      tagline,
      about: `${how} ${learner}`,
      source,
      // Batches at once are the policy's subject.
      params: servingParams.filter((param) => param.id !== "instances"),
    },
    schema: bcedgeSchema,
    policy: id,
    create: (params, compiled) => new BcedgeAsking(compiled, params.flag("dropUseless")),
  };
}

/** BCEdge with its own learner and with those that the paper compares it with. */
export const bcedgeEntries: readonly LearnedEntry[] = [
  entry(
    "bcedge",
    "BCEdge",
    "learned: batch and instances per model",
    "Learnt by discrete soft actor-critic, which keeps the policy as random as it can afford while it learns.",
  ),
  entry(
    "tac",
    "TAC",
    "BCEdge's choices, plain actor-critic",
    "Learnt by advantage actor-critic without reward for entropy: Triton with actor-critic, the paper's closest rival.",
  ),
  entry("bcedge-ppo", "BCEdge, PPO", "the same by policy optimisation", "Learnt by PPO."),
  entry("bcedge-ddqn", "BCEdge, double DQN", "the same by action values", "Learnt by double deep Q-learning."),
  entry("bcedge-ga", "BCEdge, genetic", "the same by selection", "Found by a genetic algorithm."),
];
