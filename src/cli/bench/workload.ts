/** The two workloads that every peer runs; W1 is always on 4 devices. */
export type WorkloadId = "W1" | "W2";

/** One thing to measure: a workload on so many devices until so many requests have come. */
export interface Case {
  readonly workload: WorkloadId;
  readonly devices: number;
  readonly requests: number;
}

/** W1: M/M/4 at ρ = 0.8, first come first served, one request at a time: a decision for each request. */
export const W1 = { servers: 4, meanServiceMs: 10, load: 0.8, sloMs: 50 } as const;

/**
 * W2: three classes with a queue each, served in batches. A class is ready when `maxBatch` wait or its head has waited
 * `holdMs`; while a device is idle and a class is ready, the ready class with the oldest head gives min(maxBatch, length)
 * to the fastest idle device. A batch of b takes factor × (baseMs + perItemMs × b).
 */
export const W2 = {
  ratePerDeviceS: 500,
  shares: [0.5, 0.3, 0.2],
  maxBatch: 16,
  holdMs: 5,
  baseMs: 4,
  perItemMs: 0.8,
  factors: [1, 1.5, 2],
  sloMs: 30,
} as const;

/** Devices of each factor of W2, fastest first: half, a quarter and a quarter of the fleet. */
export function fleetOfW2(devices: number): readonly [number, number, number] {
  const half = devices >> 1;
  const quarter = devices >> 2;
  return [half, quarter, devices - half - quarter];
}

/** Requests per second of a case, all classes together. */
export function ratePerS({ workload, devices }: Case): number {
  return workload === "W1" ? (W1.load * W1.servers * 1000) / W1.meanServiceMs : W2.ratePerDeviceS * devices;
}
