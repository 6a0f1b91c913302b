import { BcedgeAsking } from "../../policy/bcedge/bcedgeAsking.ts";
import type { Compiled } from "../../sim/compiled.ts";
import { START } from "../../sim/decision.ts";
import { createSimulation } from "../../sim/simulation.ts";
import { EdgeCost, sojournTotals } from "./edgeCost.ts";
import { settingOf } from "./edgeUtility.ts";
import { Sojourn } from "./sojourn.ts";

/** Points at which the reference's cost is kept. */
const POINTS = 1024;
/** Batch 2 × 2 instances for every queue: the best single setting for all boxes that was found. */
const SETTING = settingOf(1, 2);

/**
 * A box under one setting for all, on the arrivals that the learner will meet: what the learner's cost is compared with,
 * moment by moment, so that bursts, which no setting can help, cancel.
 */
export class ReferenceRun {
  readonly cost: EdgeCost;
  /** Cost at the points, of which there are as many as the run reached. */
  private readonly curve: Float64Array;
  private readonly pointMs: number;

  constructor(compiled: Compiled, seed: number) {
    const { queues } = compiled;
    this.pointMs = compiled.drainEndMs / POINTS;
    const scheduler = new BcedgeAsking(compiled, false);
    const sojourn = new Sojourn(compiled);
    const simulation = createSimulation(compiled, seed, sojourn.countedWith(scheduler));
    const arrived = new Float64Array(queues);
    const totals: { readonly sojournMs: Float64Array; readonly late: Float64Array }[] = [];
    let lastMs = 0;
    for (let view = simulation.next(); view !== null; view = simulation.next()) {
      const answer = scheduler.alone(view) ?? scheduler.act(view, SETTING);
      if (answer === START) sojourn.started(view);
      lastMs = view.nowMs;
      if (lastMs >= totals.length * this.pointMs) {
        const sojournMs = new Float64Array(queues);
        sojournTotals(compiled, sojourn, view, sojournMs);
        const late = sojourn.late.slice();
        while (totals.length * this.pointMs <= lastMs) totals.push({ sojournMs, late });
        arrived.set(view.queues.arrived);
      }
      simulation.apply(answer);
    }
    const last = totals.at(-1) ?? { sojournMs: new Float64Array(queues), late: new Float64Array(queues) };
    this.cost = new EdgeCost(
      arrived.map((count) => count / Math.max(lastMs, this.pointMs)),
      arrived.map((count, queue) => (count > 0 ? last.sojournMs[queue]! / count : 0)),
    );
    this.curve = Float64Array.from(totals, ({ sojournMs, late }) => this.cost.of(sojournMs, late));
  }

  /** Cost of the reference up to a moment in ms; beyond the end of its run, that of the end. */
  costAt(ms: number): number {
    const { curve } = this;
    const at = ms / this.pointMs;
    const point = Math.floor(at);
    const here = curve[Math.min(point, curve.length - 1)] ?? 0;
    const next = curve[Math.min(point + 1, curve.length - 1)] ?? 0;
    return here + (at - point) * (next - here);
  }
}
