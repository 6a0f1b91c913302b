import { BcedgeAsking } from "../../policy/bcedge/bcedgeAsking.ts";
import { bcedgeSchema } from "../../policy/bcedge/features.ts";
import { INSTANCES, SETTINGS } from "../../policy/bcedge/settings.ts";
import { bestAction, Rows } from "../../policy/rows.ts";
import type { Compiled } from "../../sim/compiled.ts";
import type { Scheduler } from "../../sim/decision.ts";
import { log } from "../../sim/exactMath.ts";
import type { SimulationRecord } from "../../sim/record.ts";
import { createSimulation } from "../../sim/simulation.ts";
import type { Network } from "../network.ts";
import { playThrough } from "../playThrough.ts";
import { RowScorer } from "../rowScorer.ts";

/** How a run did by BCEdge's measure. */
export interface EdgeScore {
  /** `utility.bcedge`: mean over apps of ln(throughput ÷ (mean latency ÷ SLO)); an app without an answer counts as `NOTHING`. */
  readonly utility: number;
  /** Share of measured requests that were not answered within their SLO. */
  readonly violations: number;
}

/** What an app is worth that answered nothing: less than any that answered something. */
export const NOTHING = -5;
/** Violations that the paper allows, and what each further share costs when settings or checkpoints are chosen. */
const ALLOWED = 0.05;
const EXCESS_COST = 5;

/** Utility less a penalty for violations above 5 %: what settings and checkpoints are chosen by. */
export function constrained({ utility, violations }: EdgeScore): number {
  return utility - EXCESS_COST * Math.max(0, violations - ALLOWED);
}

/** BCEdge's utility: ln(throughput ÷ (latency ÷ SLO)), throughput in requests a second. */
export function bcedgeUtility(ratePerS: number, latencyMs: number, sloMs: number): number {
  return log((ratePerS * sloMs) / latencyMs);
}

/** The score of a finished run. */
export function edgeScore({ apps, sloMs, warmupMs, windowEndMs }: Compiled, record: SimulationRecord): EdgeScore {
  const { tally, offered } = record;
  let utility = 0;
  let good = 0;
  let all = 0;
  for (let app = 0; app < apps; app++) {
    const completed = tally.completed[app]!;
    const ratePerS = (completed * 1000) / (windowEndMs - warmupMs);
    utility += completed === 0 ? NOTHING : bcedgeUtility(ratePerS, tally.latencySumMs[app]! / completed, sloMs[app]!);
    good += tally.good[app]!;
    all += offered[app]!;
  }
  return { utility: utility / apps, violations: all === 0 ? 0 : 1 - good / all };
}

/** Chooses a setting for the queue asked about. */
type Choose = (scheduler: BcedgeAsking, rows: Rows) => number;

/** Runs BCEdge's scheduler with any way to choose settings, in this thread. */
export function playSettings(compiled: Compiled, seed: number, rows: Rows, choose: Choose): EdgeScore {
  const scheduler = new BcedgeAsking(compiled, false);
  const simulation = createSimulation(compiled, seed, scheduler);
  const record = playThrough(simulation, scheduler, (view) => {
    rows.clear();
    scheduler.observe(view, rows);
    return choose(scheduler, rows);
  });
  return edgeScore(compiled, record);
}

/** Rows of BCEdge's schema. */
export const edgeRows = (): Rows => new Rows(bcedgeSchema.features.length, SETTINGS);

/** Runs one fixed setting per queue, held all the time: the same batcher and guard, and nothing learnt. */
export function fixedSettings(compiled: Compiled, seed: number, settings: readonly number[]): EdgeScore {
  return playSettings(compiled, seed, edgeRows(), (scheduler, { mask }) => {
    // Where a setting can't run, fewer instances of it, and then smaller batches, do.
    for (let action = settings[scheduler.queue]!; action > 0; action--) if (mask[action] === 1) return action;
    return 0;
  });
}

/** The action of a batch size by its place and a number of instances. */
export const settingOf = (batchPlace: number, instances: number): number =>
  batchPlace * INSTANCES.length + instances - 1;

/** Plays a policy by its best actions, by the trainer's own kernels. */
export class EdgeTrial {
  private readonly rows = edgeRows();
  private readonly scorer: RowScorer;

  constructor(policy: Network) {
    this.scorer = new RowScorer(policy);
  }

  score(compiled: Compiled, seed: number): EdgeScore {
    return playSettings(compiled, seed, this.rows, (_, rows) => {
      this.scorer.score(rows, 0);
      return bestAction(rows, this.scorer.scores, 0, 1);
    });
  }
}

/** Runs a scheduler that needs no policy. */
export function rivalScore(compiled: Compiled, seed: number, scheduler: Scheduler): EdgeScore {
  const simulation = createSimulation(compiled, seed, scheduler);
  for (let view = simulation.next(); view !== null; view = simulation.next()) simulation.apply(scheduler.decide(view));
  return edgeScore(compiled, simulation.finish());
}
