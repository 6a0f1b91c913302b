/**
 * What waiting simulations show a policy: one row of features per candidate, and beside it which of its columns may be
 * chosen. Several simulations append to the same rows, so that one call of the policy answers all of them. Grows as
 * needed; clearing keeps the memory, so that a decision allocates nothing.
 */
export class Rows {
  /** Rows in use. */
  count = 0;
  /** Row-major, count × features. */
  values: Float32Array;
  /** Row-major, count × columns; 1 where the action may be chosen. */
  mask: Uint8Array;
  private capacity = 64;

  constructor(
    readonly features: number,
    readonly columns: number,
  ) {
    this.values = new Float32Array(this.capacity * features);
    this.mask = new Uint8Array(this.capacity * columns);
  }

  clear(): void {
    this.count = 0;
  }

  /** Appends a row of zeros with nothing allowed. @returns its number */
  add(): number {
    if (this.count === this.capacity) this.grow();
    const row = this.count++;
    this.values.fill(0, row * this.features, (row + 1) * this.features);
    this.mask.fill(0, row * this.columns, (row + 1) * this.columns);
    return row;
  }

  /** The rows in use, as a policy takes them; a view, not a copy. */
  used(): Float32Array {
    return this.values.subarray(0, this.count * this.features);
  }

  private grow(): void {
    this.capacity *= 2;
    const values = new Float32Array(this.capacity * this.features);
    values.set(this.values);
    this.values = values;
    const mask = new Uint8Array(this.capacity * this.columns);
    mask.set(this.mask);
    this.mask = mask;
  }
}

/**
 * The allowed action of the highest score among `count` rows from `first` on, ties by the lower one.
 * @returns (row − first) × columns + column; −1 where nothing is allowed
 */
export function bestAction(rows: Rows, scores: Float32Array, first: number, count: number): number {
  const { mask, columns } = rows;
  const offset = first * columns;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let action = 0; action < count * columns; action++) {
    const score = scores[offset + action]!;
    if (mask[offset + action] === 1 && (best < 0 || score > bestScore)) {
      best = action;
      bestScore = score;
    }
  }
  return best;
}
