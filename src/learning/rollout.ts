import { Rows } from "../policy/rows.ts";
import { exp } from "../sim/exactMath.ts";
import { Choice } from "./choice.ts";
import type { Environment } from "./environment.ts";
import type { Network } from "./network.ts";
import { RowScorer } from "./rowScorer.ts";
import { SideBySide } from "./sideBySide.ts";
import type { CommonSettings, Task } from "./trainer.ts";

/**
 * Decides in a state, whose distribution lies in the rollout's `choice`; may note in `action` and `logProbability` what
 * is to be learnt. @returns the action to take
 */
export type Decide = (state: number, environment: number) => number;

/**
 * What happens in all environments over some steps with one policy. State t × environments + e is that of environment e
 * at step t; the states of one step more stand at the end, to tell what the last ones led to.
 */
export class Rollout<E extends Environment = Environment> {
  readonly rows: Rows;
  readonly choice = new Choice();
  readonly sides: SideBySide<E>;
  /** States with a decision: steps × environments. */
  readonly states: number;
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly action: Int32Array;
  readonly logProbability: Float64Array;
  readonly reward: Float64Array;
  /** What later rewards are worth: e to the power of −elapsed, or 0 where the episode ended. */
  readonly discount: Float64Array;
  private readonly scorer: RowScorer;

  constructor(
    policy: Network,
    task: Task<E>,
    { environments, seed }: CommonSettings,
    readonly steps: number,
  ) {
    this.rows = new Rows(task.features, task.columns);
    this.sides = new SideBySide(task, environments, seed);
    this.scorer = new RowScorer(policy);
    const states = steps * environments;
    this.states = states;
    this.first = new Int32Array(states + environments);
    this.count = new Int32Array(states + environments);
    this.action = new Int32Array(states);
    this.logProbability = new Float64Array(states);
    this.reward = new Float64Array(states);
    this.discount = new Float64Array(states);
  }

  /** Steps all environments on, from where they stand. @returns the mean reward of a decision */
  collect(decide: Decide): number {
    const { rows, sides, scorer, choice, reward, discount } = this;
    const environments = sides.environments.length;
    let sum = 0;
    rows.clear();
    for (let t = 0; t < this.steps; t++) {
      const from = rows.count;
      this.observe(t);
      scorer.score(rows, from);
      for (let e = 0; e < environments; e++) {
        const state = t * environments + e;
        choice.softmax(scorer.scores, rows.mask, sides.first[e]! * rows.columns, sides.count[e]! * rows.columns);
        const outcome = sides.step(e, decide(state, e));
        reward[state] = outcome.reward;
        discount[state] = outcome.ended ? 0 : exp(-outcome.elapsed);
        sum += outcome.reward;
      }
    }
    this.observe(this.steps);
    return sum / this.states;
  }

  private observe(step: number): void {
    const { sides } = this;
    sides.observe(this.rows);
    this.first.set(sides.first, step * sides.environments.length);
    this.count.set(sides.count, step * sides.environments.length);
  }
}
