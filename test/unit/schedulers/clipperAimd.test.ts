import { describe, expect, test } from "vitest";
import { watch } from "../../laws/watch.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

/** Batches of a queue that always holds enough, durations 5 + b ms, within 20 ms. */
function sizes(params = {}): readonly number[] {
  const scenario = oneQueue({
    arrivals: { kind: "constant", ratePerS: 20_000 },
    profile: { baseMs: 5, perItemMs: 1, maxBatch: 64 },
    sloMs: 20,
    durationS: 1,
  });
  return watch(scenario, { id: "clipper-aimd", params }).started.map(({ batch }) => batch);
}

const oneTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

describe("Clipper's batches", () => {
  test("grow by one until one takes 21 ms, fall by a tenth, and grow again: 1, 2 … 15, 16, 14, 15, 16, 14 …", () => {
    expect(sizes().slice(0, 23)).toEqual([...oneTo(16), 14, 15, 16, 14, 15, 16, 14]);
  });

  test("grow by the step and fall by the back-off they are given", () => {
    expect(sizes({ step: 4, backOff: 0.5 }).slice(0, 9)).toEqual([1, 5, 9, 13, 17, 8, 12, 16, 8]);
  });

  test("keep within a share of the objective", () => {
    expect(sizes({ objectiveShare: 0.5 }).slice(0, 9)).toEqual([...oneTo(6), 5, 6, 5]);
  });
});

test("a batch that is not full lets no larger one follow", () => {
  const scenario = oneQueue({
    arrivals: { kind: "constant", ratePerS: 10 },
    profile: { baseMs: 5, perItemMs: 1, maxBatch: 64 },
    sloMs: 20,
    durationS: 1,
  });
  expect(watch(scenario, { id: "clipper-aimd" }).started.every(({ batch }) => batch === 1)).toBe(true);
});
