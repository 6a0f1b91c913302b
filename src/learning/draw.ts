import type { Rows } from "../policy/rows.ts";
import type { RandomStream } from "../sim/random.ts";

/** States that can be learnt from, and where the rows of each lie; the last row of each tells of the whole state. */
export interface States {
  readonly rows: Rows;
  readonly first: Int32Array;
  readonly count: Int32Array;
}

/** The states `order[from .. to)`: a minibatch. */
export interface Draw {
  readonly order: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Numbers from 0 to n − 1, in order. */
export const inOrder = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => i);

/** Shuffles numbers, every order as likely (Fisher and Yates). */
export function shuffle(numbers: Int32Array, random: RandomStream): void {
  for (let i = numbers.length - 1; i > 0; i--) {
    const j = Math.floor(random.uniform() * (i + 1));
    const moved = numbers[i]!;
    numbers[i] = numbers[j]!;
    numbers[j] = moved;
  }
}
