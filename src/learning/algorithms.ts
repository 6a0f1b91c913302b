import { A2c } from "./a2c.ts";
import { Ddqn } from "./ddqn.ts";
import { Genetic } from "./genetic.ts";
import type { Kernels } from "./kernels/kernels.ts";
import { Ppo } from "./ppo.ts";
import { Sac } from "./sac.ts";
import type { CommonSettings, Task, Trainer } from "./trainer.ts";

/** Makes a trainer; settings that are not given are the algorithm's own. */
type MakeTrainer = (kernels: Kernels, task: Task, settings: Partial<CommonSettings>) => Trainer;

/** Every algorithm that learns from reward, by the id that a policy's metadata names. A new one is a file and a line here. */
export const algorithms = {
  ppo: (kernels, task, settings) => new Ppo(kernels, task, settings),
  sac: (kernels, task, settings) => new Sac(kernels, task, settings),
  ddqn: (kernels, task, settings) => new Ddqn(kernels, task, settings),
  a2c: (kernels, task, settings) => new A2c(kernels, task, settings),
  ga: (kernels, task, settings) => new Genetic(kernels, task, settings),
} satisfies Readonly<Record<string, MakeTrainer>>;

export type AlgorithmId = keyof typeof algorithms;
