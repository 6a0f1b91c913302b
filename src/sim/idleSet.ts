/** Devices with a free slot, as a bit set in device order, counted per group. */
export class IdleSet {
  /** Devices with a free slot. */
  count = 0;
  /** Devices with a free slot, per group. */
  readonly inGroup: Int32Array;
  private readonly bits: Int32Array;

  constructor(
    private readonly groupOf: Int32Array,
    private readonly groupFirst: Int32Array,
    groups: number,
  ) {
    this.bits = new Int32Array((groupOf.length + 31) >> 5);
    this.inGroup = new Int32Array(groups);
    for (let device = 0; device < groupOf.length; device++) this.add(device);
  }

  add(device: number): void {
    this.bits[device >> 5]! |= 1 << (device & 31);
    this.inGroup[this.groupOf[device]!]!++;
    this.count++;
  }

  remove(device: number): void {
    this.bits[device >> 5]! &= ~(1 << (device & 31));
    this.inGroup[this.groupOf[device]!]!--;
    this.count--;
  }

  /** First idle device in fleet order; only meaningful while `count` > 0. */
  first(): number {
    return this.firstFrom(0);
  }

  /** First idle device of a group in fleet order; only meaningful while `inGroup[group]` > 0. */
  firstOf(group: number): number {
    return this.firstFrom(this.groupFirst[group]!);
  }

  private firstFrom(device: number): number {
    const { bits } = this;
    let word = device >> 5;
    let rest = bits[word]! & (-1 << (device & 31));
    while (rest === 0) rest = bits[++word]!;
    return word * 32 + (31 - Math.clz32(rest & -rest));
  }
}
