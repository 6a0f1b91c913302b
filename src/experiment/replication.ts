import type { Compiled } from "../sim/compiled.ts";
import type { ControlLog } from "../sim/controlLog.ts";
import type { SimulationRecord } from "../sim/record.ts";
import { createSimulation } from "../sim/simulation.ts";
import type { DecidingEntrant } from "./entrants.ts";
import { type Figures, figuresOf } from "./figures.ts";
import type { Counts } from "./merge.ts";
import { arrivedPerBin, growthRps, inSystemPerBin } from "./queueGrowth.ts";
import { replicationSeed } from "./seeds.ts";
import { p95OfSlo } from "./tailOverTime.ts";

/**
 * What one replication leaves behind, as plain data that goes from thread to thread as a copy. Moving its buffers would
 * detach them, and from the first detached buffer on V8 checks every access to a typed array: the kernel was measured
 * 10 to 15 % slower in that thread, while a copy takes a tenth of a millisecond.
 */
export interface ReplicationResult {
  readonly total: Figures;
  readonly apps: readonly Figures[];
  /** Busy share of the measured window, per device. */
  readonly utilisation: Float64Array;
  /** Growth of each app's requests in the system, part by part of the window, in requests a second. */
  readonly growthRps: readonly (readonly number[])[];
  readonly counts: Counts;
  /** Longest time of a request in each module in ms, if the scheduler carries out a plan. */
  readonly longestMs: Float64Array | null;
  /** What the scheduler did over time, if it keeps a log; from the first replication alone. */
  readonly control: ControlLog | null;
}

/** Decisions in one piece of work: about a millisecond, so that whoever drives it can stop it at once. */
const DECISIONS_PER_PIECE = 256;
/** One decision in so many is timed: reading the clock costs more than most decisions. */
const TIMED = 16;

/**
 * Runs one replication in short pieces; a planner without a plan runs nothing. The result depends on the arguments alone, `decisionUs` aside.
 * @param seed the scenario's
 * @param clockMs reads a clock in ms; used only for `decisionUs`
 */
export function* replicate(
  { compiled, create, unfit }: DecidingEntrant,
  seed: number,
  replication: number,
  clockMs: () => number,
): Generator<void, ReplicationResult> {
  const scheduler = create(compiled);
  const simulation = createSimulation(compiled, replicationSeed(seed, replication), scheduler);
  let decided = 0;
  let timedMs = 0;
  let timed = 0;
  for (let view = unfit === null ? simulation.next() : null; view !== null; view = simulation.next()) {
    if (decided % TIMED === 0) {
      const startMs = clockMs();
      const answer = scheduler.decide(view);
      timedMs += clockMs() - startMs;
      timed++;
      simulation.apply(answer);
    } else simulation.apply(scheduler.decide(view));
    if (++decided % DECISIONS_PER_PIECE === 0) yield;
  }
  return resultOf(compiled, simulation.finish(), {
    decisionUs: timed > 0 ? (timedMs * 1000) / timed : null,
    longestMs: scheduler.longestMs ?? null,
    control: replication === 0 ? (scheduler.control?.() ?? null) : null,
  });
}

/** What a scheduler leaves behind beside the record of its simulation. */
type Left = Pick<ReplicationResult, "longestMs" | "control"> & { readonly decisionUs: number | null };

/** The result of a replication that has ended. */
export function resultOf(
  compiled: Compiled,
  record: SimulationRecord,
  { decisionUs, longestMs, control }: Left,
): ReplicationResult {
  const arrived = arrivedPerBin(compiled, record);
  const inSystem = inSystemPerBin(compiled, record, arrived);
  const windowMs = compiled.windowEndMs - compiled.warmupMs;
  const { completed, latency, seriesLatency, seriesGood } = record.tally;
  return {
    ...figuresOf(compiled, record, decisionUs),
    utilisation: record.deviceBusyMs.map((ms) => ms / windowMs),
    growthRps: growthRps(compiled, inSystem),
    counts: {
      offered: record.offered,
      completed,
      arrivedPerBin: arrived,
      inSystemPerBin: inSystem,
      latency,
      seriesLatency,
      seriesGood,
      p95PerBin: p95PerBin(compiled, seriesLatency),
    },
    longestMs,
    control,
  };
}

function p95PerBin(compiled: Compiled, seriesLatency: Uint32Array): Float64Array {
  const each = Array.from({ length: compiled.apps }, (_, app) => app);
  const rows = [...each.map((app) => [app]), each].map((apps) => p95OfSlo(compiled, seriesLatency, apps));
  const all = new Float64Array(rows.length * compiled.bins);
  rows.forEach((row, i) => {
    all.set(row, i * compiled.bins);
  });
  return all;
}
