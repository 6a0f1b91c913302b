import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Beside } from "../../../../src/policy/bcedge/beside.ts";
import { InterferencePredictor } from "../../../../src/policy/bcedge/interference.ts";
import { placesOf } from "../../../../src/policy/bcedge/places.ts";
import { edgeBox } from "../../../scenarios/edgeBox.ts";

describe("the interference predictor", () => {
  test("tells what was measured for a batch alone, and nothing shorter for one beside others", () => {
    fc.assert(
      fc.property(edgeBox, fc.nat(6), fc.double({ min: 0, max: 3, noNaN: true }), ({ compiled }, running, load) => {
        const beside = new Beside(compiled);
        const predictor = new InterferencePredictor(compiled, beside);
        predictor.load = load;
        const { model } = placesOf(compiled);
        const aloneMs = compiled.latencyMs[model[0]! * compiled.stride + 1]!;
        expect(predictor.durationMs(0, 0, model[0]!, 1)).toBe(aloneMs);
        for (let i = 0; i < running; i++) {
          const queue = i % compiled.queues;
          beside.started(0, queue, model[queue]!, 1);
          const ms = predictor.durationMs(0, 0, model[0]!, 1);
          expect(ms).toBeGreaterThanOrEqual(aloneMs);
          expect(ms).toBeLessThan(100 * aloneMs);
        }
      }),
    );
  });

  test("books come out even: what was started and completed leaves nothing beside", () => {
    fc.assert(
      fc.property(edgeBox, fc.array(fc.nat(7), { maxLength: 12 }), ({ compiled }, picks) => {
        const beside = new Beside(compiled);
        const { model } = placesOf(compiled);
        const queues = picks.map((pick) => pick % compiled.queues);
        for (const queue of queues) beside.started(0, queue, model[queue]!, 1);
        for (const queue of queues)
          beside.completed({
            ...{ app: queue, queue, model: model[queue]!, device: 0, size: 1, startMs: 0, endMs: 1, usedMs: 1 },
            arrivalsMs: new Float64Array(1),
            arrivalsAt: 0,
          });
        expect([beside.batches[0], beside.demand[0], beside.logSize[0], beside.memoryMiB[0]]).toEqual([0, 0, 0, 0]);
      }),
    );
  });
});
