import type { Compiled } from "./compiled.ts";

/**
 * Devices with a free slot, as bit sets in device order: one for each number of batches that run on them, so that the
 * least busy device of a group is found first.
 */
export class IdleSet {
  /** Devices with a free slot. */
  count = 0;
  /** Devices with a free slot, per group. */
  readonly inGroup: Int32Array;
  private readonly words: number;
  /** Bit sets at `level × words`; a device's level is the number of batches that run on it. */
  private readonly bits: Int32Array;
  private readonly levelOf: Int32Array;
  private readonly levels: number;

  constructor(
    private readonly compiled: Compiled,
    levels: number,
  ) {
    this.levels = levels;
    this.words = (compiled.devices + 31) >> 5;
    this.bits = new Int32Array(this.words * levels);
    this.inGroup = new Int32Array(compiled.groups);
    this.levelOf = new Int32Array(compiled.devices).fill(-1);
    for (let device = 0; device < compiled.devices; device++) this.put(device, 0);
  }

  /** A device with `running` batches has a free slot. */
  put(device: number, running: number): void {
    const before = this.levelOf[device]!;
    if (before >= 0) this.bits[before * this.words + (device >> 5)]! &= ~(1 << (device & 31));
    else {
      this.inGroup[this.compiled.groupOf[device]!]!++;
      this.count++;
    }
    this.bits[running * this.words + (device >> 5)]! |= 1 << (device & 31);
    this.levelOf[device] = running;
  }

  /** A device has no free slot. */
  remove(device: number): void {
    const before = this.levelOf[device]!;
    if (before < 0) return;
    this.bits[before * this.words + (device >> 5)]! &= ~(1 << (device & 31));
    this.levelOf[device] = -1;
    this.inGroup[this.compiled.groupOf[device]!]!--;
    this.count--;
  }

  /** Whether a device has a free slot. */
  has(device: number): boolean {
    return this.levelOf[device]! >= 0;
  }

  /** The least busy device with a free slot of a group, ties in fleet order; only while `inGroup[group]` > 0. */
  firstOf(group: number): number {
    const { compiled, levels, words, bits } = this;
    const first = compiled.groupFirst[group]!;
    const end = first + compiled.groupCount[group]!;
    for (let level = 0; level < levels; level++) {
      let word = first >> 5;
      let rest = bits[level * words + word]! & (-1 << (first & 31));
      while (rest === 0 && (word + 1) << 5 < end) rest = bits[level * words + ++word]!;
      if (rest === 0) continue;
      const device = word * 32 + (31 - Math.clz32(rest & -rest));
      if (device < end) return device;
    }
    return -1;
  }
}
