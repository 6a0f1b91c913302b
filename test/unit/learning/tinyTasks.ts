import type { Environment, Step } from "../../../src/learning/environment.ts";
import type { Task } from "../../../src/learning/trainer.ts";
import type { Rows } from "../../../src/policy/rows.ts";
import { RandomStream } from "../../../src/sim/random.ts";

/** A task small enough that its best policy is known. */
export interface TinyTask<E extends Environment = Environment> extends Task<E> {
  /** Mean reward of a decision of the best policy. */
  readonly optimum: number;
}

/** Keeps what a state allows, and takes nothing else. */
abstract class Checked implements Environment {
  private allowed: Uint8Array = new Uint8Array();
  protected abstract show(rows: Rows): number;
  protected abstract take(action: number, out: Step): void;

  observe(rows: Rows): number {
    const first = rows.count;
    const count = this.show(rows);
    this.allowed = rows.mask.slice(first * rows.columns, rows.count * rows.columns);
    return count;
  }

  step(action: number, out: Step): void {
    if (this.allowed[action] !== 1) throw new Error(`Action ${action} is not allowed`);
    this.take(action, out);
  }
}

/**
 * A contextual bandit: 2 to 5 rows of two numbers, and two columns, of which the second gives the row's first number and
 * the first gives the other's negative. Some columns are not allowed. The best is the greatest of what is.
 */
class Bandit extends Checked {
  private readonly random: RandomStream;
  private gains: number[][] = [];
  private open: boolean[][] = [];

  constructor(seed: number) {
    super();
    this.random = new RandomStream(seed, "bandit");
    this.draw();
  }

  private draw(): void {
    const { random } = this;
    const count = 2 + Math.floor(random.uniform() * 4);
    this.gains = Array.from({ length: count }, () => [random.uniform(), random.uniform()]);
    this.open = this.gains.map(() => [random.uniform() < 0.7, random.uniform() < 0.7]);
    this.open[0]![0] = true;
  }

  /** The most that can be had in the state that waits. */
  best(): number {
    return Math.max(...this.gains.flatMap((pair, i) => pair.filter((_, c) => this.open[i]![c])));
  }

  bestAction(): number {
    const best = this.best();
    return this.gains.flat().findIndex((gain, i) => gain === best && this.open.flat()[i]);
  }

  protected show(rows: Rows): number {
    for (const [i, [left, right]] of this.gains.entries()) {
      const row = rows.add();
      rows.values.set([right! * 2 - 1, -left!, 1], row * 3);
      for (const [c, open] of this.open[i]!.entries()) rows.mask[row * 2 + c] = open ? 1 : 0;
    }
    return this.gains.length;
  }

  take(action: number, out: Step): void {
    out.reward = this.gains[Math.floor(action / 2)]![action % 2]!;
    out.elapsed = 1;
    out.ended = true;
    this.draw();
  }
}

/** Mean of the best over many states of the bandit. */
function banditOptimum(): number {
  const bandit = new Bandit(12345);
  const out: Step = { reward: 0, elapsed: 0, ended: false };
  let sum = 0;
  for (let i = 0; i < 20_000; i++) {
    sum += bandit.best();
    bandit.take(0, out);
  }
  return sum / 20_000;
}

export const bandit: TinyTask<Bandit> = {
  features: 3,
  columns: 2,
  environment: (seed) => new Bandit(seed),
  optimum: banditOptimum(),
};

/**
 * A chain of five states, begun at the first. Forward leads on, from the last with a reward of 1 to a new episode; back
 * leads to the first with 0.05. The best always goes forward: 1 in 5 decisions is worth 1. A last row, with nothing
 * allowed, tells the state.
 */
class Chain extends Checked {
  private place = 0;

  protected show(rows: Rows): number {
    for (let forward = 0; forward < 2; forward++) {
      const row = rows.add();
      rows.values[row * 6 + this.place] = 1;
      rows.values[row * 6 + 5] = forward;
      rows.mask[row] = 1;
    }
    const last = rows.add();
    rows.values[last * 6 + this.place] = 1;
    return 3;
  }

  protected take(action: number, out: Step): void {
    const done = action === 1 && this.place === 4;
    out.reward = action === 0 ? 0.05 : done ? 1 : 0;
    out.elapsed = 0.1;
    out.ended = done;
    this.place = action === 0 || done ? 0 : this.place + 1;
  }
}

export const chain: TinyTask = { features: 6, columns: 1, environment: () => new Chain(), optimum: 0.2 };

/**
 * Time is worth something: one row, two columns, a reward of 1 that takes 0.1 or of 2 that takes 1. By decisions the second
 * is better, by time the first, worth 1 ÷ (1 − e^−0.1) = 10.5 against 2 ÷ (1 − e^−1) = 3.2.
 */
class Hurry extends Checked {
  protected show(rows: Rows): number {
    const row = rows.add();
    rows.values[row] = 1;
    rows.mask.fill(1, row * 2, row * 2 + 2);
    return 1;
  }

  protected take(action: number, out: Step): void {
    out.reward = action === 0 ? 1 : 2;
    out.elapsed = action === 0 ? 0.1 : 1;
    out.ended = false;
  }
}

export const hurry: TinyTask = { features: 1, columns: 2, environment: () => new Hurry(), optimum: 1 };
