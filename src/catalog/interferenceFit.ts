import measured from "./colocation.json" with { type: "json" };

/**
 * Throughput per process in items/s when k = 1, 2, … identical processes share one MIG slice of an A100 under MPS, by
 * slice, model and batch size; null where a count was not measured.
 * Source: ParvaGPU (SC '24), repository MunQ-Lee/ParvaGPU_SC24, MIT licence, 2024.
 */
type Measured = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, readonly (number | null)[]>>>>>
>;

const rows: Measured = measured;

/** One measured slow-down: k processes that each demand the share `demand` of the device ran this much slower. */
export interface ColocationPoint {
  readonly slice: string;
  readonly processes: number;
  readonly demand: number;
  readonly slowDown: number;
}

/** How well a coefficient explains the measured slow-downs: relative errors of the prediction. */
export interface InterferenceFit {
  readonly interference: number;
  readonly points: number;
  readonly medianError: number;
  readonly meanError: number;
  /** Mean of predicted ÷ measured: above 1 the model is pessimistic. */
  readonly bias: number;
}

/** The slow-down that the simulator gives k equal processes: max(1, k·u) × (1 + interference × (k − 1)). */
export function predictedSlowDown(processes: number, demand: number, interference: number): number {
  return Math.max(1, processes * demand) * (1 + interference * (processes - 1));
}

/** Every measured slow-down of a slice (`1g` … `7g`), or of all. A process's demand is its throughput alone ÷ the model's highest. */
export function colocationPoints(slice?: string): readonly ColocationPoint[] {
  return Object.entries(rows)
    .filter(([name]) => slice === undefined || name === slice)
    .flatMap(([name, models]) => Object.values(models).flatMap((batches) => pointsOf(name, batches)));
}

function pointsOf(slice: string, batches: Readonly<Record<string, readonly (number | null)[]>>): ColocationPoint[] {
  const alone = Object.values(batches).map(([first]) => first ?? 0);
  const highest = Math.max(...alone);
  return Object.values(batches).flatMap(([first, ...together]) => {
    if (first === null || first === undefined) return [];
    return together.flatMap((each, i) =>
      each === null ? [] : [{ slice, processes: i + 2, demand: first / highest, slowDown: first / each }],
    );
  });
}

/** The coefficient, in steps of 0.005, with the least sum of absolute log errors. */
export function fitInterference(points: readonly ColocationPoint[]): InterferenceFit {
  const logError = (interference: number): number =>
    points.reduce(
      (sum, { processes, demand, slowDown }) =>
        sum + Math.abs(Math.log(predictedSlowDown(processes, demand, interference) / slowDown)),
      0,
    );
  const candidates = Array.from({ length: 101 }, (_, i) => i * 0.005);
  const interference = candidates.reduce((best, one) => (logError(one) < logError(best) ? one : best));
  const ratios = points.map((p) => predictedSlowDown(p.processes, p.demand, interference) / p.slowDown);
  const errors = ratios.map((ratio) => Math.abs(ratio - 1)).sort((a, b) => a - b);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    interference: Math.round(interference * 1000) / 1000,
    points: points.length,
    medianError: errors[Math.floor(errors.length / 2)] ?? Number.NaN,
    meanError: mean(errors),
    bias: mean(ratios),
  };
}
