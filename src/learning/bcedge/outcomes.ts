import { catalogOf } from "../../catalog/catalog.ts";
import measured from "../../catalog/colocation.json" with { type: "json" };
import { BcedgeAsking } from "../../policy/bcedge/bcedgeAsking.ts";
import { Beside } from "../../policy/bcedge/beside.ts";
import { bcedgeSchema } from "../../policy/bcedge/features.ts";
import { INTERFERENCE_INPUTS, interferenceInputs, NO_INTERFERENCE } from "../../policy/bcedge/interference.ts";
import { placesOf } from "../../policy/bcedge/places.ts";
import { SETTINGS } from "../../policy/bcedge/settings.ts";
import { Rows } from "../../policy/rows.ts";
import { meanRatePerS } from "../../scenario/meanRate.ts";
import { compile } from "../../sim/compile.ts";
import { type CompletedBatch, START, type View } from "../../sim/decision.ts";
import { log } from "../../sim/exactMath.ts";
import { RandomStream } from "../../sim/random.ts";
import { createSimulation } from "../../sim/simulation.ts";
import { drawEdgeScenario, type EdgeRanges } from "./edgeScenarios.ts";

/** One co-location that was seen: what the predictor reads, and how much slower than alone the batch was, as ln. */
export interface Outcome {
  readonly inputs: Float64Array;
  readonly logSlowDown: number;
}

const N = INTERFERENCE_INPUTS.length;

/**
 * Batches that ran beside others in one random edge scenario, whose queues change their settings at random. What a batch
 * met on its way, others that came and went, is in its outcome and not in its inputs: that is what there is to learn.
 */
export function simulatedOutcomes(seed: number, ranges: EdgeRanges, most: number): readonly Outcome[] {
  const scenario = drawEdgeScenario(seed, ranges);
  const checked = compile(scenario);
  if (!checked.ok) return [];
  const compiled = checked.value;
  const { highestPerMs } = placesOf(compiled);
  const load = scenario.apps.reduce(
    (sum, app, i) => sum + (meanRatePerS(app.arrivals) ?? 0) / 1000 / highestPerMs[i]!,
    0,
  );
  const random = new RandomStream(seed, "settings");
  const rows = new Rows(bcedgeSchema.features.length, SETTINGS);
  const scheduler = new BcedgeAsking(compiled, true, NO_INTERFERENCE);
  const beside = new Beside(compiled);
  const running: { queue: number; size: number; startMs: number; inputs: Float64Array | null }[] = [];
  const outcomes: Outcome[] = [];
  const completed = (batch: CompletedBatch): void => {
    scheduler.completed(batch);
    beside.completed(batch);
    const { queue, size, startMs, endMs, device, model } = batch;
    const at = running.findIndex((one) => one.queue === queue && one.size === size && one.startMs === startMs);
    const [found] = running.splice(at, 1);
    if (found === undefined || found.inputs === null || outcomes.length >= most) return;
    const row = compiled.groupOf[device]! * compiled.models + model;
    const aloneMs = compiled.latencyMs[row * compiled.stride + size]!;
    outcomes.push({ inputs: found.inputs, logSlowDown: log((endMs - startMs) / aloneMs) });
  };
  const started = (view: View): void => {
    const { answerQueue: queue, answerDevice: device, answerModel: model, answerBatch: size, nowMs } = view;
    const inputs = beside.batches[device]! > 0 ? new Float64Array(N) : null;
    if (inputs !== null) interferenceInputs(compiled, beside, load, { device, queue, model, size }, inputs);
    running.push({ queue, size, startMs: nowMs, inputs });
    beside.started(device, queue, model, size);
  };
  const { wakeLength, holdMs, instances, clocked } = scheduler;
  const simulation = createSimulation(compiled, scenario.seed, { wakeLength, holdMs, instances, clocked, completed });
  for (let view = simulation.next(); view !== null; view = simulation.next()) {
    let answer = scheduler.alone(view);
    if (answer === null) {
      rows.clear();
      scheduler.observe(view, rows);
      answer = scheduler.act(view, anyAllowed(rows.mask, random));
    }
    if (answer === START) started(view);
    simulation.apply(answer);
  }
  return outcomes;
}

function anyAllowed(mask: Uint8Array, random: RandomStream): number {
  for (;;) {
    const action = Math.floor(random.uniform() * SETTINGS);
    if (mask[action] === 1) return action;
  }
}

/** Processes of one model that were measured together on MIG slices of an A100 (ParvaGPU), all of them busy all the time. */
export function measuredOutcomes(): readonly (Outcome & { readonly model: string })[] {
  const catalog = catalogOf();
  const outcomes: (Outcome & { readonly model: string })[] = [];
  for (const [slice, models] of Object.entries(measured))
    for (const [model, batches] of Object.entries(models)) {
      const device = catalog.device(slice === "7g" ? "a100" : `a100-mig-${slice}`);
      const rates = Object.entries(batches).map(([size, each]: [string, readonly (number | null)[]]) => ({
        size: Number(size),
        each,
      }));
      const highest = Math.max(...rates.map(({ each }) => each[0] ?? 0));
      for (const { size, each } of rates)
        for (let k = 2; k <= each.length; k++) {
          const [alone, together] = [each[0] ?? 0, each[k - 1] ?? 0];
          if (alone === 0 || together === 0) continue;
          const inputs = new Float64Array(N);
          const demand = alone / highest;
          const octaves = log(size) / (6 * log(2));
          inputs.set([
            demand,
            octaves,
            Math.min(8, (k - 1) * demand) / 4,
            (k - 1) / 8,
            Math.min(8, k - 1) / 4,
            octaves,
          ]);
          inputs[6] = 0;
          inputs[7] = 10 * (device?.interference ?? 0.02);
          inputs[8] = Math.min(2, k * demand);
          outcomes.push({ model, inputs, logSlowDown: log(alone / together) });
        }
    }
  return outcomes;
}
