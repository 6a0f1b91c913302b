/**
 * Speeds of the batches that run together on one device, whose capacity is 1. `demand`, `weight` and `speed` are arrays
 * over slots; only slots `[from, to)` with `size` > 0 run. A speed of 1 is that of a batch that runs alone.
 */
export interface Sharing {
  readonly size: Int32Array;
  readonly demand: Float64Array;
  readonly weight: Float64Array;
  readonly speed: Float64Array;
}

/**
 * Without shares: while the demands sum to at most 1 nobody waits for anybody; above, all slow down in proportion. On
 * top, `n` batches cost each other 1 + interference × (n − 1), the form that fits the measured co-location rows best.
 */
export function shareByDemand(slots: Sharing, from: number, to: number, interference: number): void {
  const { size, demand, speed } = slots;
  let sum = 0;
  let running = 0;
  for (let slot = from; slot < to; slot++) {
    if (size[slot] === 0) continue;
    sum += demand[slot]!;
    running++;
  }
  const common = 1 / ((sum > 1 ? sum : 1) * (1 + interference * (running - 1)));
  for (let slot = from; slot < to; slot++) if (size[slot]! > 0) speed[slot] = common;
}

/**
 * With shares that may lie idle (caps): each batch gets its weight of the device at most, and never more than it
 * demands. Weights above 1 in sum are scaled down to it.
 */
export function shareByCap(slots: Sharing, from: number, to: number, interference: number): void {
  const { size, demand, weight, speed } = slots;
  let weights = 0;
  let running = 0;
  for (let slot = from; slot < to; slot++) {
    if (size[slot] === 0) continue;
    weights += weight[slot]!;
    running++;
  }
  const scale = weights > 1 ? 1 / weights : 1;
  const slowDown = 1 + interference * (running - 1);
  for (let slot = from; slot < to; slot++) {
    if (size[slot] === 0) continue;
    const share = weight[slot]! * scale;
    speed[slot] = (share < demand[slot]! ? share / demand[slot]! : 1) / slowDown;
  }
}

/**
 * With shares as weights (work-conserving): the device is divided in proportion to the weights, and what a batch does not
 * demand goes to the others, until everybody has what it demands or the device is used up.
 */
export function shareByWeight(slots: Sharing, from: number, to: number, interference: number): void {
  const { size, demand, weight, speed } = slots;
  let weights = 0;
  let running = 0;
  for (let slot = from; slot < to; slot++) {
    if (size[slot] === 0) continue;
    weights += weight[slot]!;
    running++;
    speed[slot] = 0;
  }
  const slowDown = 1 + interference * (running - 1);
  let left = 1;
  // Each round gives those their full demand who need no more than their part; at most one round per batch.
  for (let changed = true; changed && weights > 0; ) {
    changed = false;
    const perWeight = left / weights;
    for (let slot = from; slot < to; slot++) {
      if (size[slot] === 0 || speed[slot]! > 0 || demand[slot]! > weight[slot]! * perWeight) continue;
      speed[slot] = 1 / slowDown;
      left -= demand[slot]!;
      weights -= weight[slot]!;
      changed = true;
    }
  }
  for (let slot = from; slot < to; slot++)
    if (size[slot]! > 0 && speed[slot] === 0) speed[slot] = (weight[slot]! * left) / weights / demand[slot]! / slowDown;
}
