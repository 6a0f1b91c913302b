import { BcedgeAsking } from "../../policy/bcedge/bcedgeAsking.ts";
import { placesOf } from "../../policy/bcedge/places.ts";
import { INSTANCES, SETTINGS } from "../../policy/bcedge/settings.ts";
import type { Rows } from "../../policy/rows.ts";
import type { Scenario } from "../../scenario/document.ts";
import { meanRatePerS } from "../../scenario/meanRate.ts";
import { compile } from "../../sim/compile.ts";
import type { Compiled } from "../../sim/compiled.ts";
import { START, type View } from "../../sim/decision.ts";
import { exp } from "../../sim/exactMath.ts";
import { RandomStream } from "../../sim/random.ts";
import { createSimulation, type Simulation } from "../../sim/simulation.ts";
import type { Environment, Step } from "../environment.ts";
import { whole } from "../fang/draws.ts";
import { drawEdgeScenario, type EdgeRanges, TRAINING_SEEDS } from "./edgeScenarios.ts";
import { Sojourn } from "./sojourn.ts";

/** Time scale of the discount in the learner's SLOs: what a setting does to the queues is over by then. */
const SCALE_SLOS = 2;
/** What a late answer costs, in mean times in the system at the reference. */
const LATE = 1;
/** Overload can cost any amount; more than these multiples of the reference teach nothing. */
const MOST_RATIO = 10;
const MOST_LATE = 2;
/** How the other queues of an episode choose: by one good setting, like the learner, or anyhow. */
const SENSIBLE = 0.5;
const ALIKE = 0.85;
const LIKE_LEARNER = -1;
const ANY = -2;

/**
 * The real simulation as one queue of an edge box sees it, slot by slot; each episode is another scenario with another of
 * its queues as the learner. The reward is BCEdge's utility of the whole box, ln(throughput ÷ (latency ÷ SLO)) summed over
 * queues, linear around a reference latency: arrivals fix throughput, and by Little's law time in the system ÷ arrivals is
 * latency, so that waiting is charged as it accrues and a box at its reference earns nothing. Other queues keep a sensible
 * setting, copy the learner's, or change at random, so that the learner meets good, like-minded and bad neighbours.
 */
export class EdgeEnvironment implements Environment {
  private readonly random: RandomStream;
  /** Seed of the next episode's scenario. */
  private nextSeed: number;
  private simulation!: Simulation;
  private scheduler!: BcedgeAsking;
  private sojourn!: Sojourn;
  private view!: View;
  private compiled!: Compiled;
  private learner = 0;
  /** Setting of each other queue, or one of the two below 0. */
  private others!: Int32Array;
  /** The learner's last setting, or a sensible one before it has chosen any. */
  private lastSetting = 0;
  private scaleMs = 1;
  /** Per queue: 1 ÷ (arrivals within a time scale × reference latency), and 1 ÷ the former alone. */
  private perMs!: Float64Array;
  private perRequest!: Float64Array;
  private sojournMs!: Float64Array;
  private late!: Float64Array;

  constructor(
    seed: number,
    private readonly ranges: EdgeRanges,
  ) {
    this.random = new RandomStream(seed, "edge environment");
    // Environments of neighbouring seeds must not meet the same scenarios one after the other.
    this.nextSeed = this.random.bits() % TRAINING_SEEDS;
    this.begin();
  }

  observe(rows: Rows): number {
    return this.scheduler.observe(this.view, rows);
  }

  step(action: number, out: Step): void {
    const { view, scheduler, scaleMs } = this;
    const startMs = view.nowMs;
    this.remember(view);
    this.lastSetting = action;
    this.apply(view, scheduler.act(view, action));
    const next = this.nextChoice();
    out.elapsed = (view.nowMs - startMs) / scaleMs;
    out.reward = this.utility(view, out.elapsed);
    out.ended = next === null;
    if (next === null) this.begin();
    else this.view = next;
  }

  private remember(view: View): void {
    for (let queue = 0; queue < this.compiled.queues; queue++) {
      this.sojournMs[queue] = this.sojourn.totalMs(view, queue);
      this.late[queue] = this.sojourn.late[queue]!;
    }
  }

  /**
   * Utility that the box accrued since `remember`, above what it has at the reference latencies: its mean over the time
   * that passed, times that time discounted as the trainer discounts.
   */
  private utility(view: View, elapsed: number): number {
    if (elapsed <= 0) return 0;
    let sum = 0;
    for (let queue = 0; queue < this.compiled.queues; queue++) {
      const spentMs = Math.max(0, this.sojourn.totalMs(view, queue) - this.sojournMs[queue]!);
      const ratio = (spentMs * this.perMs[queue]!) / elapsed;
      const late = ((this.sojourn.late[queue]! - this.late[queue]!) * this.perRequest[queue]!) / elapsed;
      sum += 1 - Math.min(ratio, MOST_RATIO) - LATE * Math.min(late, MOST_LATE);
    }
    return sum * (1 - exp(-elapsed));
  }

  private apply(view: View, answer: ReturnType<BcedgeAsking["act"]>): void {
    if (answer === START) this.sojourn.started(view);
    this.simulation.apply(answer);
  }

  /** Runs to the learner's next slot; null at the simulation's end. */
  private nextChoice(): View | null {
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

  private begin(): void {
    for (let view: View | null = null; view === null; ) {
      const seed = this.nextSeed++;
      const scenario = drawEdgeScenario(seed, this.ranges);
      const checked = compile(scenario);
      if (!checked.ok) continue;
      this.prepare(scenario, checked.value);
      view = this.nextChoice();
      if (view !== null) this.view = view;
    }
  }

  private prepare(scenario: Scenario, compiled: Compiled): void {
    const { random } = this;
    this.compiled = compiled;
    this.scheduler = new BcedgeAsking(compiled, true);
    this.sojourn = new Sojourn(compiled);
    this.sojournMs = new Float64Array(compiled.queues);
    this.late = new Float64Array(compiled.queues);
    this.learner = whole(random, [0, compiled.queues - 1]);
    this.others = Int32Array.from({ length: compiled.queues }, () => this.drawOther());
    this.lastSetting = this.sensible();
    this.scaleMs = SCALE_SLOS * compiled.queueSloMs[this.learner]!;
    const { model, home, highestPerMs } = placesOf(compiled);
    const ratePerMs = scenario.apps.map(({ arrivals }) => (meanRatePerS(arrivals) ?? 1) / 1000);
    const load = ratePerMs.reduce((sum, rate, queue) => sum + rate / highestPerMs[queue]!, 0);
    this.perRequest = Float64Array.from(ratePerMs, (rate) => 1 / (rate * this.scaleMs));
    // The reference: a request alone, slowed as by processor sharing with two thirds of the load.
    this.perMs = this.perRequest.map((each, queue) => {
      const oneMs = compiled.latencyMs[(home[queue]! * compiled.models + model[queue]!) * compiled.stride + 1]!;
      return (each * Math.max(0.2, 1 - (2 / 3) * load)) / oneMs;
    });
    const { wakeLength, holdMs, instances, clocked } = this.scheduler;
    const { scheduler, sojourn } = this;
    this.simulation = createSimulation(compiled, scenario.seed, {
      wakeLength,
      holdMs,
      instances,
      clocked,
      completed(batch) {
        scheduler.completed(batch);
        sojourn.completed(batch);
      },
    });
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
