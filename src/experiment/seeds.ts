/**
 * Seed of one replication: the scenario's seed and the replication's index, mixed so that neighbours share nothing
 * (finaliser of MurmurHash3). Replication 0 of two scenarios with one seed sees the same arrivals.
 * @returns unsigned 32 bit
 */
export function replicationSeed(seed: number, replication: number): number {
  let hash = (seed ^ Math.imul(replication + 1, 0x9e3779b9)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
