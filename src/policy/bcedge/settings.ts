/** Batch sizes a BCEdge policy chooses among. A size beyond what was measured means the largest there. */
export const BATCHES = [1, 2, 4, 8, 16, 32, 64] as const;
/** Instances of a model that may run at once on one device. */
export const INSTANCES = [1, 2, 3, 4] as const;
/** Actions of a row: every batch size with every number of instances, instances running fastest. */
export const SETTINGS = BATCHES.length * INSTANCES.length;

/** Batch size of an action. */
export function batchOf(action: number): number {
  return BATCHES[Math.floor(action / INSTANCES.length)]!;
}

/** Instances of an action. */
export function instancesOf(action: number): number {
  return INSTANCES[action % INSTANCES.length]!;
}
