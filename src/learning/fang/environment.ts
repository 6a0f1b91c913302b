import { FangAsking } from "../../policy/fang/fangAsking.ts";
import type { Rows } from "../../policy/rows.ts";
import type { App } from "../../scenario/app.ts";
import type { Scenario } from "../../scenario/document.ts";
import { meanRatePerS } from "../../scenario/meanRate.ts";
import type { Compiled } from "../../sim/compiled.ts";
import type { View } from "../../sim/decision.ts";
import { createSimulation, type Simulation } from "../../sim/simulation.ts";
import type { Step } from "../environment.ts";
import { type Episode, Episodes } from "../episodes.ts";

/** Time scale of the discount, in mean SLOs of the scenario: what a batch started now does to the queues is over by then. */
const SCALE_SLOS = 3;
/** In one scenario of so many what is useless is not dropped by rule, and the policy must see to it. */
const KEEPS_USELESS = 4;
/** Utility that every request takes away as it arrives, so that serving it soon instead of well earns little by itself. */
const REFERENCE = 0.5;

/** Where an environment's episodes come from: the next scenario, and the seed of its simulation. */
type Draw = () => { readonly scenario: Scenario; readonly compiled: Compiled; readonly seed: number };

/**
 * The real simulation, decision by decision, over one scenario after another. The reward is the utility that the batch
 * started will earn if it takes what is expected, less the reference for requests that arrive, in shares of what all
 * requests of a time scale could earn.
 */
export class FangEnvironment extends Episodes {
  constructor(draw: Draw) {
    super(() => {
      for (;;) {
        const { scenario, compiled, seed } = draw();
        const scheduler = new FangAsking(compiled, 1, seed % KEEPS_USELESS !== 0);
        const simulation = createSimulation(compiled, seed, scheduler);
        const view = nextChoice(simulation, scheduler);
        if (view !== null) return new FangEpisode(simulation, scheduler, view, scenario);
      }
    });
  }
}

class FangEpisode implements Episode {
  private readonly scaleMs: number;
  private readonly requestsPerScale: number;
  /** Requests that had arrived at the last decision. */
  private arrived: number;

  /** @param view what the next action answers */
  constructor(
    private readonly simulation: Simulation,
    private readonly scheduler: FangAsking,
    private view: View,
    { apps }: Scenario,
  ) {
    const ratePerS = apps.map(offeredPerS).reduce((sum, rate) => sum + rate, 0);
    this.scaleMs = SCALE_SLOS * (apps.reduce((sum, { sloMs }) => sum + sloMs, 0) / apps.length);
    this.requestsPerScale = (ratePerS * this.scaleMs) / 1000;
    this.arrived = arrivedSum(view);
  }

  observe(rows: Rows): number {
    return this.scheduler.observe(this.view, rows);
  }

  step(action: number, out: Step): void {
    const { view, scheduler, simulation } = this;
    const startMs = view.nowMs;
    const worth = scheduler.expectedWorth(view, action);
    simulation.apply(scheduler.act(view, action));
    const next = nextChoice(simulation, scheduler);
    out.elapsed = (view.nowMs - startMs) / this.scaleMs;
    const arrived = arrivedSum(view);
    out.reward = (worth - REFERENCE * (arrived - this.arrived)) / this.requestsPerScale;
    this.arrived = arrived;
    out.ended = next === null;
    if (next !== null) this.view = next;
  }
}

/** Runs to the next view that leaves something to choose; null at the simulation's end. */
function nextChoice(simulation: Simulation, scheduler: FangAsking): View | null {
  for (let view = simulation.next(); view !== null; view = simulation.next()) {
    const answer = scheduler.alone(view);
    if (answer === null) return view;
    simulation.apply(answer);
  }
  return null;
}

function arrivedSum({ queues, compiled }: View): number {
  let sum = 0;
  for (let queue = 0; queue < compiled.queues; queue++) sum += queues.arrived[queue]!;
  return sum;
}

/** Requests a second of an app; of closed clients what they would send if answers took half their SLO. */
function offeredPerS(app: App): number {
  const { arrivals } = app;
  if (arrivals.kind === "closed") return arrivals.clients / (arrivals.thinkS + app.sloMs / 2000);
  return meanRatePerS(arrivals) ?? 0;
}
