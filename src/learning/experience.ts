import { Rows } from "../policy/rows.ts";
import { exp } from "../sim/exactMath.ts";
import type { RandomStream } from "../sim/random.ts";
import { Batch } from "./batch.ts";
import type { Network } from "./network.ts";
import { Replay } from "./replay.ts";
import { RowScorer } from "./rowScorer.ts";
import { SideBySide } from "./sideBySide.ts";
import type { CommonSettings, Task } from "./trainer.ts";

/** What learners from a replay are set by, beside what all are. */
export interface ExperienceSettings extends CommonSettings {
  /** Decisions of each environment per iteration. */
  readonly steps: number;
  /** Rows of features that the replay remembers. */
  readonly replayRows: number;
  /** Decisions before learning begins. */
  readonly warmup: number;
  /** Decisions for each step of descent. */
  readonly decisionsPerUpdate: number;
  /** States per step of descent. */
  readonly minibatch: number;
  readonly rate: number;
  /** What rewards are multiplied by: values should be of the order of 1 to 10. */
  readonly rewardScale: number;
  /** Share of the way that target networks go with each step of descent. */
  readonly follow: number;
  /** Largest error of a value that still pulls harder: beyond it the loss is linear (Huber). */
  readonly maxError: number;
  /** Norm that gradients are clipped to. */
  readonly maxNorm: number;
}

/** What the algorithms that learn from a replay begin with. */
export const defaultExperience: ExperienceSettings = {
  seed: 1,
  hidden: [64, 64],
  environments: 8,
  rowCapacity: 4096,
  steps: 32,
  replayRows: 200_000,
  warmup: 1000,
  decisionsPerUpdate: 4,
  minibatch: 128,
  rate: 5e-4,
  rewardScale: 1,
  follow: 0.01,
  maxError: 10,
  maxNorm: 10,
};

/** Chooses among the scores at `at .. at + length`, with their mask. */
export type Choose = (scores: Float32Array, mask: Uint8Array, at: number, length: number) => number;

/** Environments whose decisions are remembered, and drawn again in parts that a pass of a network can take. */
export class Experience {
  readonly replay: Replay;
  /** Drawn states, and in the same order what they led to. */
  readonly before: Batch;
  readonly after: Batch;
  /** Number of each drawn state in the replay. */
  readonly drawn: Int32Array;
  decisions = 0;
  private readonly sides: SideBySide;
  private readonly rows: Rows;
  private readonly scorer: RowScorer;
  /** Steps of descent that are due, with the fraction that the next decisions complete. */
  private due = 0;

  constructor(
    policy: Network,
    task: Task,
    private readonly settings: ExperienceSettings,
    private readonly random: RandomStream,
  ) {
    const { environments, rowCapacity, replayRows, seed } = settings;
    this.sides = new SideBySide(task, environments, seed);
    this.rows = new Rows(task.features, task.columns);
    this.scorer = new RowScorer(policy);
    this.replay = new Replay(task.features, task.columns, environments, replayRows);
    this.before = new Batch(policy.kernels, task, rowCapacity);
    this.after = new Batch(policy.kernels, task, rowCapacity);
    this.drawn = new Int32Array(rowCapacity);
  }

  /** One decision in each environment, then `update` as often as is due. @returns the sum of rewards, unscaled */
  step(choose: Choose, update: () => void): number {
    const { rows, sides, scorer, replay } = this;
    const { environments, rewardScale, warmup, decisionsPerUpdate } = this.settings;
    rows.clear();
    sides.observe(rows);
    replay.push(rows, sides);
    scorer.score(rows, 0);
    let sum = 0;
    for (let e = 0; e < environments; e++) {
      const at = sides.first[e]! * rows.columns;
      const action = choose(scorer.scores, rows.mask, at, sides.count[e]! * rows.columns);
      const { reward, elapsed, ended } = sides.step(e, action);
      replay.record(e, action, reward * rewardScale, ended ? 0 : exp(-elapsed));
      sum += reward;
    }
    this.decisions += environments;
    if (this.decisions >= warmup && replay.decisions > 0)
      for (this.due += environments / decisionsPerUpdate; this.due >= 1; this.due--) update();
    return sum;
  }

  /** Draws a minibatch and hands it on in parts, each in `before`, `after` and `drawn`. */
  draw(learn: () => void): void {
    const { replay, before, after, drawn } = this;
    let next = replay.sample(this.random);
    for (let left = this.settings.minibatch; left > 0; ) {
      before.clear();
      after.clear();
      while (left > 0) {
        const successor = replay.successor(next);
        if (!before.fits(replay.count[next]!) || !after.fits(replay.count[successor]!)) break;
        drawn[before.states] = next;
        before.add(replay, replay.first[next]!, replay.count[next]!);
        after.add(replay, replay.first[successor]!, replay.count[successor]!);
        next = replay.sample(this.random);
        left--;
      }
      learn();
    }
  }
}
