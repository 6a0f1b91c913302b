import type { Kernels } from "./kernels/kernels.ts";
import type { Task } from "./trainer.ts";

/** Where rows lie: a rollout or a replay. */
export interface RowSource {
  /** Row-major, rows × features. */
  readonly values: Float32Array;
  /** Row-major, rows × columns. */
  readonly mask: Uint8Array;
}

/** States drawn from all over, their rows gathered for one pass of a network. */
export class Batch {
  states = 0;
  rows = 0;
  /** Rows × features, in the memory of the kernels. */
  readonly input: Float32Array;
  /** Rows × columns, as the scores are. */
  readonly mask: Uint8Array;
  /** First row of each state, and after the last the number of rows. */
  readonly first: Int32Array;
  private readonly features: number;
  private readonly columns: number;

  constructor(
    kernels: Kernels,
    { features, columns }: Task,
    private readonly rowCapacity: number,
  ) {
    this.features = features;
    this.columns = columns;
    this.input = kernels.alloc(rowCapacity * features);
    this.mask = new Uint8Array(rowCapacity * columns);
    this.first = new Int32Array(rowCapacity + 1);
  }

  clear(): void {
    this.states = 0;
    this.rows = 0;
  }

  /** Whether a state of so many rows can be added. @throws RangeError where it could not even be added alone */
  fits(count: number): boolean {
    if (count > this.rowCapacity)
      throw new RangeError(`A state has ${count} rows; the trainer was set to at most ${this.rowCapacity}`);
    return this.rows + count <= this.rowCapacity;
  }

  /** Adds the state whose `count` rows begin at row `first` of the source. */
  add({ values, mask }: RowSource, first: number, count: number): void {
    const { features, columns, input } = this;
    const own = this.mask;
    const valueAt = this.rows * features;
    const maskAt = this.rows * columns;
    const valuesFrom = first * features;
    const maskFrom = first * columns;
    for (let i = 0; i < count * features; i++) input[valueAt + i] = values[valuesFrom + i]!;
    for (let i = 0; i < count * columns; i++) own[maskAt + i] = mask[maskFrom + i]!;
    this.rows += count;
    this.states++;
    this.first[this.states] = this.rows;
  }

  /** Where a state's scores begin. */
  at(state: number): number {
    return this.first[state]! * this.columns;
  }

  /** How many scores a state has. */
  length(state: number): number {
    return (this.first[state + 1]! - this.first[state]!) * this.columns;
  }
}
