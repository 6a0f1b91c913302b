import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Queues } from "../../../src/sim/queues.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { studyOf } from "../../scenarios/study.ts";

const HOLD_MS = 5;
const { compiled } = studyOf(oneQueue());

/** A queue that holds plain requests, and one of a pipeline, whose items also have a request and its arrival. */
function queue(ofPipeline: boolean): Queues {
  const scenario = oneQueue();
  const [app] = scenario.apps;
  if (app === undefined) throw new Error("The scenario has no app.");
  const modules = [{ id: "s", model: "work" }];
  const piped = { id: app.id, sloMs: app.sloMs, weight: 1, arrivals: app.arrivals, modules };
  const own = ofPipeline ? studyOf({ ...scenario, apps: [piped] }).compiled : compiled;
  return new Queues(own, Float64Array.of(HOLD_MS));
}

test("holds a pipeline's items in the order in which their requests arrived, where it is asked to", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 150 }), (arrivedMs) => {
      const scenario = oneQueue();
      const [app] = scenario.apps;
      if (app === undefined) throw new Error("The scenario has no app.");
      const modules = [{ id: "s", model: "work" }];
      const piped = { id: app.id, sloMs: app.sloMs, weight: 1, arrivals: app.arrivals, modules };
      const queues = new Queues(
        studyOf({ ...scenario, apps: [piped] }).compiled,
        Float64Array.of(Number.POSITIVE_INFINITY),
        true,
      );
      for (const [i, ms] of arrivedMs.entries()) queues.pushItem(0, 100 + i, i, ms);
      const sorted = arrivedMs.map((ms, i) => ({ ms, i })).sort((a, b) => a.ms - b.ms || a.i - b.i);
      expect(queues.headMs[0]).toBe(100 + (sorted[0]?.i ?? 0));
      for (const [place, { ms, i }] of sorted.entries()) {
        expect(queues.arrivalMs(0, place)).toBe(ms);
        expect(queues.requestAt(0, place)).toBe(i);
        expect(queues.joinedMs(0, place)).toBe(100 + i);
      }
    }),
  );
});

type Step = { readonly kind: "push" | "take" | "advance"; readonly share: number };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    // Pushes prevail, so that the ring grows, also while it is wrapped around.
    kind: fc.oneof(
      { arbitrary: fc.constant("push" as const), weight: 16 },
      { arbitrary: fc.constantFrom("take" as const, "advance" as const), weight: 1 },
    ),
    share: fc.oneof(
      { arbitrary: fc.nat(20).map((percent) => percent / 100), weight: 9 },
      { arbitrary: fc.nat(100).map((percent) => percent / 100), weight: 1 },
    ),
  }),
  { minLength: 100, maxLength: 600 },
);

describe.each([false, true])("a queue (of a pipeline: %s)", (ofPipeline) => {
  test("holds what a list holds, over any sequence of arrivals, batches and drops", () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const queues = queue(ofPipeline);
        let model: { join: number; request: number; arrival: number }[] = [];
        let arrived = 0;
        for (const { kind, share } of sequence) {
          if (kind === "push") {
            const item = { join: ++arrived, request: 3 * arrived, arrival: arrived / 2 };
            model.push(item);
            const length = ofPipeline
              ? queues.pushItem(0, item.join, item.request, item.arrival)
              : queues.push(0, item.join);
            expect(length).toBe(model.length);
          } else {
            const count = Math.floor(share * model.length);
            const taken = model.slice(0, count);
            model = model.slice(count);
            if (kind === "advance") queues.advance(0, count);
            else {
              const [arrivals, ids] = [new Float64Array(count + 2), new Int32Array(count + 2)];
              queues.take(0, count, arrivals, ids, 1);
              expect([...arrivals]).toEqual([0, ...taken.map((item) => (ofPipeline ? item.arrival : item.join)), 0]);
              expect([...ids]).toEqual([0, ...taken.map((item) => (ofPipeline ? item.request : 0)), 0]);
            }
          }
          expect(queues.length[0]).toBe(model.length);
          const head = model[0];
          expect(queues.dueMs[0]).toBe(head === undefined ? Number.POSITIVE_INFINITY : head.join + HOLD_MS);
          if (head !== undefined) expect(queues.headMs[0]).toBe(head.join);
        }
        for (const [place, item] of model.entries()) {
          expect(queues.arrivalMs(0, place)).toBe(ofPipeline ? item.arrival : item.join);
          if (ofPipeline) expect(queues.requestAt(0, place)).toBe(item.request);
        }
      }),
    );
  });

  test("keeps its order when its ring grows while it is wrapped around", () => {
    const queues = queue(ofPipeline);
    const push = (ms: number): number => (ofPipeline ? queues.pushItem(0, ms, ms, ms) : queues.push(0, ms));
    for (let ms = 0; ms < 64; ms++) push(ms);
    queues.advance(0, 40);
    for (let ms = 64; ms < 200; ms++) push(ms);
    const arrivals = new Float64Array(160);
    queues.take(0, 160, arrivals, new Int32Array(160), 0);
    expect([...arrivals]).toEqual(Array.from({ length: 160 }, (_, i) => 40 + i));
  });
});
