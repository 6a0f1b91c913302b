import { Rows } from "../policy/rows.ts";
import { bestAllowed } from "./choice.ts";
import type { Network } from "./network.ts";
import { RowScorer } from "./rowScorer.ts";
import { SideBySide } from "./sideBySide.ts";
import type { Task } from "./trainer.ts";

/** How a policy did by its best actions alone. */
export interface TrialScore {
  readonly decisions: number;
  /** Mean reward of a decision. */
  readonly reward: number;
  /** Mean reward per unit of the environments' time; of a decision where no time passed. */
  readonly rewardByTime: number;
}

/** Tries a policy, as it is at the time, the way it will be used: in new environments, without learning or chance. */
export class GreedyTrial {
  private readonly rows: Rows;
  private readonly scorer: RowScorer;

  constructor(
    policy: Network,
    private readonly task: Task,
  ) {
    this.rows = new Rows(task.features, task.columns);
    this.scorer = new RowScorer(policy);
  }

  /** Lets the policy decide so many steps in so many environments, which the seed alone makes. */
  run(seed: number, environments: number, steps: number): TrialScore {
    const { rows, scorer } = this;
    const sides = new SideBySide(this.task, environments, seed);
    let sum = 0;
    let time = 0;
    for (let t = 0; t < steps; t++) {
      rows.clear();
      sides.observe(rows);
      scorer.score(rows, 0);
      for (let e = 0; e < environments; e++) {
        const at = sides.first[e]! * rows.columns;
        const outcome = sides.step(e, bestAllowed(scorer.scores, rows.mask, at, sides.count[e]! * rows.columns));
        sum += outcome.reward;
        time += outcome.elapsed;
      }
    }
    const decisions = environments * steps;
    const reward = sum / decisions;
    return { decisions, reward, rewardByTime: time > 0 ? sum / time : reward };
  }
}
