/** Share by which a sum of latencies may pass a budget, so that 0.32 s + 8 ÷ (100/s) fits into 0.40 s. */
export const TOLERANCE = 1e-9;

/** Whether a latency keeps a budget, up to rounding. */
export function fits(latencyS: number, budgetS: number): boolean {
  return latencyS <= budgetS * (1 + TOLERANCE);
}

/** Whole machines that a rate fills, with the rounding error of exact multiples taken out. */
export function wholeMachines(ratePerS: number, machineRatePerS: number): number {
  return Math.floor(ratePerS / machineRatePerS + TOLERANCE);
}

/** Whole machines that a rate needs at least, with the same care. */
export function machinesNeeded(ratePerS: number, machineRatePerS: number): number {
  return Math.ceil(ratePerS / machineRatePerS - TOLERANCE);
}
