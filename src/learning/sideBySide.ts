import type { Rows } from "../policy/rows.ts";
import { RandomStream } from "../sim/random.ts";
import type { Environment, Step } from "./environment.ts";
import type { Task } from "./trainer.ts";

/** Environments that step side by side: their rows lie one after another, so that one pass of a network scores them all. */
export class SideBySide<E extends Environment = Environment> {
  readonly environments: readonly E[];
  /** First row of each environment's state, as last observed. */
  readonly first: Int32Array;
  /** Rows of each environment's state, as last observed. */
  readonly count: Int32Array;
  private readonly outcome: Step = { reward: 0, elapsed: 0, ended: false };

  constructor(task: Task<E>, environments: number, seed: number) {
    const seeds = new RandomStream(seed, "environments");
    this.environments = Array.from({ length: environments }, () => task.environment(seeds.bits()));
    this.first = new Int32Array(environments);
    this.count = new Int32Array(environments);
  }

  /** Appends the rows of every environment's state. */
  observe(rows: Rows): void {
    for (let e = 0; e < this.environments.length; e++) {
      this.first[e] = rows.count;
      this.count[e] = this.environments[e]!.observe(rows);
    }
  }

  /** Takes an action in one environment. @returns what came of it, overwritten by the next step */
  step(environment: number, action: number): Step {
    this.environments[environment]!.step(action, this.outcome);
    return this.outcome;
  }
}
