import type { Rows } from "../policy/rows.ts";
import type { Network } from "./network.ts";

/** Scores rows wherever they lie, in as few passes of a network as its capacity allows. */
export class RowScorer {
  /** Scores of the rows, row-major as their mask is; grows with them. */
  scores: Float32Array;
  private readonly input: Float32Array;

  constructor(private readonly network: Network) {
    this.scores = new Float32Array(network.rowCapacity * network.outputs);
    this.input = network.kernels.alloc(network.rowCapacity * network.inputs);
  }

  /** Scores the rows from `from` to the last into `scores`, at their own places. */
  score(rows: Rows, from: number): void {
    const { network, input } = this;
    const { features, columns, values, count } = rows;
    if (count * columns > this.scores.length) {
      const grown = new Float32Array(2 * count * columns);
      grown.set(this.scores);
      this.scores = grown;
    }
    for (let start = from; start < count; start += network.rowCapacity) {
      const end = Math.min(count, start + network.rowCapacity);
      input.set(values.subarray(start * features, end * features));
      const output = network.forward(input, end - start);
      this.scores.set(output.subarray(0, (end - start) * columns), start * columns);
    }
  }
}
