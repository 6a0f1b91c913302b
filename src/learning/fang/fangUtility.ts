import { FangAsking } from "../../policy/fang/fangAsking.ts";
import { bestAction, Rows } from "../../policy/rows.ts";
import { type ChosenScheduler, chooseScheduler } from "../../schedulers/index.ts";
import type { Compiled } from "../../sim/compiled.ts";
import type { SimulationRecord } from "../../sim/record.ts";
import { createSimulation } from "../../sim/simulation.ts";
import type { Network } from "../network.ts";
import { playThrough } from "../playThrough.ts";
import { RowScorer } from "../rowScorer.ts";

/** Mean utility of a measured request (`utility.fang`): dropped and unfinished ones count 0. */
function utilityOf({ tally, offered }: SimulationRecord): number {
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  return sum(tally.worthSum) / sum(offered);
}

/** Simulates a policy by its best actions, in this thread and by the trainer's own kernels. */
export class PolicyTrial {
  private readonly rows: Rows;
  private readonly scorer: RowScorer;

  constructor(policy: Network) {
    this.rows = new Rows(policy.inputs, policy.outputs);
    this.scorer = new RowScorer(policy);
  }

  /** @returns `utility.fang` of one replication in which what can't be of use any more is dropped */
  utility(compiled: Compiled, seed: number): number {
    const { rows, scorer } = this;
    const scheduler = new FangAsking(compiled, 1, true);
    const simulation = createSimulation(compiled, seed, scheduler);
    const record = playThrough(simulation, scheduler, (view) => {
      rows.clear();
      const count = scheduler.observe(view, rows);
      scorer.score(rows, 0);
      return bestAction(rows, scorer.scores, 0, count);
    });
    return utilityOf(record);
  }
}

/** A scheduler that needs no policy, set as for a comparison: what can't be of use any more is dropped. */
export function rival(id: string, params: Readonly<Record<string, number>> = {}): ChosenScheduler {
  const chosen = chooseScheduler({ id, params: { ...params, dropUseless: true } }, id);
  if (!chosen.ok) throw new RangeError(chosen.faults.map(({ message }) => message).join("; "));
  return chosen.value;
}

/** @returns `utility.fang` of one replication */
export function rivalUtility(chosen: ChosenScheduler, compiled: Compiled, seed: number): number {
  const scheduler = chosen.create(compiled);
  const simulation = createSimulation(compiled, seed, scheduler);
  for (let view = simulation.next(); view !== null; view = simulation.next()) simulation.apply(scheduler.decide(view));
  return utilityOf(simulation.finish());
}
