import { BcedgeAsking } from "../../policy/bcedge/bcedgeAsking.ts";
import { INSTANCES, SETTINGS } from "../../policy/bcedge/settings.ts";
import type { Rows } from "../../policy/rows.ts";
import { compile } from "../../sim/compile.ts";
import type { Compiled } from "../../sim/compiled.ts";
import { START, type View } from "../../sim/decision.ts";
import { exp } from "../../sim/exactMath.ts";
import { RandomStream } from "../../sim/random.ts";
import { createSimulation, type Simulation } from "../../sim/simulation.ts";
import type { Step } from "../environment.ts";
import { type Episode, Episodes } from "../episodes.ts";
import { whole } from "../fang/draws.ts";
import { sojournTotals } from "./edgeCost.ts";
import { drawEdgeScenario, type EdgeRanges, TRAINING_SEEDS } from "./edgeScenarios.ts";
import { ReferenceRun } from "./referenceRun.ts";
import { Sojourn } from "./sojourn.ts";

/** Time scale of the discount in the learner's SLOs: what a setting does to the queues is over by then. */
const SCALE_SLOS = 2;
/** Overload with settings drawn at random can cost any amount; more than this teaches nothing. */
const LEAST_REWARD = -10;
/** How the other queues of an episode choose: by one good setting, like the learner, or anyhow. */
const SENSIBLE = 0.5;
const ALIKE = 0.85;
const LIKE_LEARNER = -1;
const ANY = -2;

/**
 * The real simulation as one queue of an edge box sees it, slot by slot; each episode is another scenario with another of
 * its queues as the learner. The reward is BCEdge's utility of the whole box above what a reference setting would have had
 * in the same time on the same arrivals, charged as waiting accrues; see `EdgeCost` and `ReferenceRun`. Other queues keep
 * a sensible setting, copy the learner's, or change at random, so that the learner meets good, like-minded and bad
 * neighbours.
 */
export class EdgeEnvironment extends Episodes {
  constructor(seed: number, ranges: EdgeRanges) {
    const random = new RandomStream(seed, "edge environment");
    // Environments of neighbouring seeds must not meet the same scenarios one after the other.
    let nextSeed = random.bits() % TRAINING_SEEDS;
    super(() => {
      for (;;) {
        const scenario = drawEdgeScenario(nextSeed++, ranges);
        const checked = compile(scenario);
        if (!checked.ok) continue;
        const box = new Box(random, checked.value, scenario.seed);
        const view = box.nextChoice();
        if (view !== null) return new EdgeEpisode(box, view);
      }
    });
  }
}

class EdgeEpisode implements Episode {
  /** @param view what the next action answers */
  constructor(
    private readonly box: Box,
    private view: View,
  ) {}

  observe(rows: Rows): number {
    return this.box.scheduler.observe(this.view, rows);
  }

  step(action: number, out: Step): void {
    const { view, box } = this;
    const { scheduler, reference, scaleMs } = box;
    const startMs = view.nowMs;
    const before = box.cost(view) - reference.costAt(startMs);
    box.lastSetting = action;
    box.apply(view, scheduler.act(view, action));
    const next = box.nextChoice();
    const elapsed = (view.nowMs - startMs) / scaleMs;
    const saved = (before - (box.cost(view) - reference.costAt(view.nowMs))) / scaleMs;
    // What accrues over a long time counts as the trainer would discount it.
    out.reward = elapsed > 0 ? Math.max(LEAST_REWARD, (saved * (1 - exp(-elapsed))) / elapsed) : 0;
    out.elapsed = elapsed;
    out.ended = next === null;
    if (next !== null) this.view = next;
  }
}

/** A box under simulation, one of whose queues learns while the others are set for it. */
class Box {
  readonly scheduler: BcedgeAsking;
  readonly reference: ReferenceRun;
  readonly scaleMs: number;
  /** The learner's last setting, or a sensible one before it has chosen any. */
  lastSetting: number;
  private readonly simulation: Simulation;
  private readonly sojourn: Sojourn;
  private readonly sojournMs: Float64Array;
  private readonly learner: number;
  /** Setting of each other queue, or one of the two below 0. */
  private readonly others: Int32Array;

  constructor(
    private readonly random: RandomStream,
    private readonly compiled: Compiled,
    seed: number,
  ) {
    this.scheduler = new BcedgeAsking(compiled, false);
    this.sojourn = new Sojourn(compiled);
    this.sojournMs = new Float64Array(compiled.queues);
    this.reference = new ReferenceRun(compiled, seed);
    this.learner = whole(random, [0, compiled.queues - 1]);
    this.others = Int32Array.from({ length: compiled.queues }, () => this.drawOther());
    this.lastSetting = this.sensible();
    this.scaleMs = SCALE_SLOS * compiled.queueSloMs[this.learner]!;
    this.simulation = createSimulation(compiled, seed, this.sojourn.countedWith(this.scheduler));
  }

  /** Cost of the box so far. */
  cost(view: View): number {
    sojournTotals(this.compiled, this.sojourn, view, this.sojournMs);
    return this.reference.cost.of(this.sojournMs, this.sojourn.late);
  }

  apply(view: View, answer: ReturnType<BcedgeAsking["act"]>): void {
    if (answer === START) this.sojourn.started(view);
    this.simulation.apply(answer);
  }

  /** Runs to the learner's next slot; null at the simulation's end. */
  nextChoice(): View | null {
    const { simulation, scheduler } = this;
    for (let view = simulation.next(); view !== null; view = simulation.next()) {
      const answer = scheduler.alone(view);
      if (answer !== null) this.apply(view, answer);
      else if (scheduler.queue === this.learner) return view;
      else this.apply(view, scheduler.act(view, this.settingOf(scheduler.queue)));
    }
    return null;
  }

  private settingOf(queue: number): number {
    const kept = this.others[queue]!;
    if (kept >= 0) return kept;
    return kept === LIKE_LEARNER ? this.lastSetting : whole(this.random, [0, SETTINGS - 1]);
  }

  private drawOther(): number {
    const kind = this.random.uniform();
    return kind < SENSIBLE ? this.sensible() : kind < ALIKE ? LIKE_LEARNER : ANY;
  }

  /** A batch of up to 8 with one instance or two. */
  private sensible(): number {
    return whole(this.random, [0, 3]) * INSTANCES.length + whole(this.random, [0, 1]);
  }
}
