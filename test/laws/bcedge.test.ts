import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BcedgeAsking } from "../../src/policy/bcedge/bcedgeAsking.ts";
import { Beside } from "../../src/policy/bcedge/beside.ts";
import { bcedgeSchema } from "../../src/policy/bcedge/features.ts";
import { InterferencePredictor } from "../../src/policy/bcedge/interference.ts";
import { SETTINGS } from "../../src/policy/bcedge/settings.ts";
import type { Compiled } from "../../src/sim/compiled.ts";
import { type Answer, START, type View } from "../../src/sim/decision.ts";
import type { SimulationRecord } from "../../src/sim/record.ts";
import { createSimulation, type Simulation } from "../../src/sim/simulation.ts";
import { edgeBox } from "../scenarios/edgeBox.ts";
import { runnable } from "../scenarios/runnable.ts";
import { studyOf } from "../scenarios/study.ts";
import { anyPolicy } from "./anyPolicy.ts";

function play(
  compiled: Compiled,
  seed: number,
  asking: BcedgeAsking,
  check: (view: View, answer: Answer) => void = () => {},
  see: Parameters<typeof anyPolicy>[3] = undefined,
): { readonly record: SimulationRecord; readonly simulation: Simulation } {
  const scheduler = anyPolicy(asking, bcedgeSchema, seed, see);
  const simulation = createSimulation(compiled, seed, scheduler);
  for (let view = simulation.next(); view !== null; view = simulation.next()) {
    const answer = scheduler.decide(view);
    check(view, answer);
    simulation.apply(answer);
  }
  return { record: simulation.finish(), simulation };
}

describe("under BCEdge with any policy", () => {
  test.each([true, false])("offered = completed + dropped + unfinished, whatever the scenario (drops: %s)", (drops) => {
    fc.assert(
      fc.property(runnable, (scenario) => {
        const { compiled } = studyOf({ ...scenario, schedulers: [{ id: "fifo" }] });
        const { record } = play(compiled, scenario.seed, new BcedgeAsking(compiled, drops));
        const { tally, offered, unfinished } = record;
        for (let app = 0; app < compiled.apps; app++)
          expect(tally.completed[app]! + tally.dropped[app]! + unfinished[app]!).toBe(offered[app]);
      }),
      { numRuns: 100 },
    );
  });

  test("memory refuses nothing: the guard has asked it before", () => {
    fc.assert(
      fc.property(edgeBox, ({ scenario, compiled }) => {
        expect(play(compiled, scenario.seed, new BcedgeAsking(compiled, false)).simulation.refused).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test("no batch starts that is predicted to take longer than the SLO, but a single request as the only instance", () => {
    fc.assert(
      fc.property(edgeBox, ({ scenario, compiled }) => {
        const asking = new BcedgeAsking(compiled, false);
        const beside = new Beside(compiled);
        const predictor = new InterferencePredictor(compiled, beside);
        const { completed } = asking;
        const watched = Object.assign(asking, {
          completed: (batch: Parameters<typeof completed>[0]) => {
            completed(batch);
            beside.completed(batch);
          },
        });
        play(compiled, scenario.seed, watched, (view, answer) => {
          if (answer !== START) return;
          const { answerDevice: device, answerQueue: queue, answerModel: model, answerBatch: size } = view;
          predictor.load = asking.predictor.load;
          const predictedMs = predictor.durationMs(device, queue, model, size);
          if (size > 1 || beside.instances(device, queue) > 0)
            expect(predictedMs).toBeLessThanOrEqual(compiled.queueSloMs[queue]!);
          beside.started(device, queue, model, size);
        });
      }),
      { numRuns: 40 },
    );
  });

  test("no model has more instances at once on a device than its setting, or batches larger than it", () => {
    fc.assert(
      fc.property(edgeBox, ({ scenario, compiled }) => {
        const asking = new BcedgeAsking(compiled, false);
        play(compiled, scenario.seed, asking, (view, answer) => {
          if (answer !== START) return;
          const { answerDevice: device, answerQueue: queue, answerBatch: size } = view;
          expect(view.runningOf(device, compiled.queueApp[queue]!)).toBeLessThan(asking.batcher.instances[queue]!);
          expect(size).toBeLessThanOrEqual(asking.batcher.batch[queue]!);
        });
      }),
      { numRuns: 40 },
    );
  });

  test("every feature is finite and within what its description says, and batch 1 × 1 instance always allowed", () => {
    const ranges = bcedgeSchema.features.map(({ name, about }) => rangeOf(name, about));
    fc.assert(
      fc.property(runnable, (scenario) => {
        const { compiled } = studyOf({ ...scenario, schedulers: [{ id: "fifo" }] });
        play(compiled, scenario.seed, new BcedgeAsking(compiled, false), undefined, ({ values, mask, features }) => {
          expect(mask[0]).toBe(1);
          for (let i = 0; i < features; i++) {
            const [least, most] = ranges[i]!;
            expect(values[i]).toBeGreaterThanOrEqual(least);
            expect(values[i]).toBeLessThanOrEqual(most);
          }
        });
      }),
      { numRuns: 60 },
    );
  });
});

test("BCEdge's schema names 28 settings, each once", () => {
  expect(new Set(bcedgeSchema.actions).size).toBe(SETTINGS);
  expect(new Set(bcedgeSchema.features.map(({ name }) => name)).size).toBe(bcedgeSchema.features.length);
});

/** The range that a feature's description ends in: "…, at most 2", "…, 0 to 1", "…, within ±1" or "…, within 0 and 2". */
function rangeOf(name: string, about: string): readonly [number, number] {
  const most = /at most (\d+)/.exec(about)?.[1];
  const between = /(\d+) (?:to|and) (\d+)/.exec(about);
  const around = /±(\d+)/.exec(about)?.[1];
  if (around !== undefined) return [-Number(around), Number(around)];
  if (between !== null) return [Number(between[1]), Number(between[2])];
  if (most !== undefined) return [0, Number(most)];
  throw new Error(`${name} says no range: ${about}`);
}
