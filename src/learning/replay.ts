import type { Rows } from "../policy/rows.ts";
import type { RandomStream } from "../sim/random.ts";
import type { SideBySide } from "./sideBySide.ts";

/**
 * What was met, for learning from it again and again: a ring of rows, whose oldest states give way to new ones. Each state
 * is kept once, since the state that a decision led to is the next one of the same environment. A state's number is
 * its step's place × environments + its environment.
 */
export class Replay {
  /** Row-major, rowCapacity × features. */
  readonly values: Float32Array;
  /** Row-major, rowCapacity × columns. */
  readonly mask: Uint8Array;
  /** Row in the ring where a state begins. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly action: Int32Array;
  readonly reward: Float64Array;
  /** What the state led to is worth so much: e to the power of −elapsed, or 0 where the episode ended. */
  readonly discount: Float64Array;
  /** Steps that fit if each has as few rows as can be; places are used in turn. */
  private readonly places: number;
  private oldest = 0;
  private kept = 0;
  /** Row where the next step begins, if it fits before the ring's end. */
  private head = 0;

  constructor(
    private readonly features: number,
    private readonly columns: number,
    private readonly environments: number,
    private readonly rowCapacity: number,
  ) {
    this.places = Math.ceil(rowCapacity / environments);
    const states = this.places * environments;
    this.values = new Float32Array(rowCapacity * features);
    this.mask = new Uint8Array(rowCapacity * columns);
    this.first = new Int32Array(states);
    this.count = new Int32Array(states);
    this.action = new Int32Array(states);
    this.reward = new Float64Array(states);
    this.discount = new Float64Array(states);
  }

  /** Decisions that can be learnt from: those of which it is known what they led to. */
  get decisions(): number {
    return Math.max(0, this.kept - 1) * this.environments;
  }

  /** Takes in what all environments show, which are the only rows. @throws RangeError where that is more than the ring holds */
  push(rows: Rows, sides: SideBySide): void {
    const { features, columns, rowCapacity, environments } = this;
    if (rows.count > rowCapacity)
      throw new RangeError(`One step has ${rows.count} rows; the replay was set to ${rowCapacity}`);
    if (this.head + rows.count > rowCapacity) {
      this.forget(this.head, rowCapacity);
      this.head = 0;
    }
    this.forget(this.head, this.head + rows.count);
    if (this.kept === this.places) this.forgetOldest();
    this.values.set(rows.used(), this.head * features);
    this.mask.set(rows.mask.subarray(0, rows.count * columns), this.head * columns);
    const base = this.newest(1) * environments;
    for (let e = 0; e < environments; e++) {
      this.first[base + e] = this.head + sides.first[e]!;
      this.count[base + e] = sides.count[e]!;
    }
    this.kept++;
    this.head += rows.count;
  }

  /** Notes what was done in the newest state of an environment, and what came of it. */
  record(environment: number, action: number, reward: number, discount: number): void {
    const state = this.newest(0) * this.environments + environment;
    this.action[state] = action;
    this.reward[state] = reward;
    this.discount[state] = discount;
  }

  /** Draws the number of a state, each decision that can be learnt from as likely. */
  sample(random: RandomStream): number {
    const drawn = Math.floor(random.uniform() * this.decisions);
    const place = (this.oldest + Math.floor(drawn / this.environments)) % this.places;
    return place * this.environments + (drawn % this.environments);
  }

  /** The number of the state that a decision led to. */
  successor(state: number): number {
    return (state + this.environments) % (this.places * this.environments);
  }

  /** Place of the newest step, or of the one `ahead` of it. */
  private newest(ahead: number): number {
    return (this.oldest + this.kept - 1 + ahead) % this.places;
  }

  /** Gives up the oldest steps for as long as they begin in these rows: steps lie in the order of their age. */
  private forget(from: number, to: number): void {
    while (this.kept > 0) {
      const start = this.first[this.oldest * this.environments]!;
      if (start < from || start >= to) return;
      this.forgetOldest();
    }
  }

  private forgetOldest(): void {
    this.oldest = (this.oldest + 1) % this.places;
    this.kept--;
  }
}
