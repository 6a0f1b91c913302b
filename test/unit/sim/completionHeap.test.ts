import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CompletionHeap } from "../../../src/sim/completionHeap.ts";

type Step = { readonly device: number; readonly timeMs: number } | "pop";

const DEVICES = 40;
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { arbitrary: fc.constant("pop" as const), weight: 1 },
    // Few times, so that many are equal.
    { arbitrary: fc.record({ device: fc.nat(DEVICES - 1), timeMs: fc.nat(10) }), weight: 2 },
  ),
  { maxLength: 300 },
);

/** The entry that must come first: the earliest, of equal ones the lowest device. */
function first(model: ReadonlyMap<number, number>): readonly [device: number, timeMs: number] | undefined {
  return [...model].sort(([a, s], [b, t]) => s - t || a - b)[0];
}

describe("the completion heap", () => {
  test("holds what a sorted list holds, over any sequence of settings, changes and removals", () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const heap = new CompletionHeap(DEVICES);
        const model = new Map<number, number>();
        for (const step of sequence) {
          if (step !== "pop") {
            heap.set(step.device, step.timeMs);
            model.set(step.device, step.timeMs);
          } else if (model.size > 0) {
            model.delete(heap.firstDevice());
            heap.pop();
          }
          const expected = first(model);
          expect(heap.firstMs()).toBe(expected?.[1] ?? Number.POSITIVE_INFINITY);
          if (expected !== undefined) expect(heap.firstDevice()).toBe(expected[0]);
        }
      }),
    );
  });

  test("empties in the order of time, equal times in the order of devices", () => {
    const heap = new CompletionHeap(6);
    for (const [device, timeMs] of [
      [5, 2],
      [3, 1],
      [4, 2],
      [0, 9],
      [1, 1],
    ] as const)
      heap.set(device, timeMs);
    const order: number[] = [];
    for (; heap.firstMs() < Number.POSITIVE_INFINITY; heap.pop()) order.push(heap.firstDevice());
    expect(order).toEqual([1, 3, 4, 5, 0]);
  });
});
