import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParamValue } from "../../../src/scenario/document.ts";
import { faultLine } from "../../../src/scenario/fault.ts";
import { checkParams, paramFault } from "../../../src/schedulers/checkParams.ts";
import { chooseSchedulers, schedulerCards } from "../../../src/schedulers/index.ts";
import { anyParams } from "../../scenarios/anyScheduler.ts";

const lines = (id: string, params: Record<string, ParamValue>): readonly string[] => {
  const chosen = chooseSchedulers([{ id, params }]);
  return chosen.ok ? [] : chosen.faults.map(faultLine);
};

describe("a parameter that can't be is a fault at its place:", () => {
  test.each<[string, Record<string, ParamValue>, string]>([
    ["fifo", { maxBatch: 0 }, "schedulers[0].params.maxBatch: must be ≥ 1 (got 0)"],
    ["fifo", { maxBatch: 5000 }, "schedulers[0].params.maxBatch: must be ≤ 4096 (got 5000)"],
    ["fifo", { maxBatch: 1.5 }, "schedulers[0].params.maxBatch: must be a whole number (got 1.5)"],
    ["fifo", { maxBatch: "8" }, 'schedulers[0].params.maxBatch: must be a number (got "8")'],
    ["fifo", { dropUseless: 1 }, "schedulers[0].params.dropUseless: must be true or false (got 1)"],
    ["fifo", { variant: "best" }, 'schedulers[0].params.variant: must be "fastest" or "accurate" (got "best")'],
    ["triton", { preferred: 4 }, "schedulers[0].params.preferred: must be a list of whole numbers (got 4)"],
    ["triton", { preferred: [4, 4] }, "schedulers[0].params.preferred: must ascend (got 4, 4)"],
    ["triton", { preferred: [8, 4] }, "schedulers[0].params.preferred: must ascend (got 8, 4)"],
    ["triton", { preferred: [0, 4] }, "schedulers[0].params.preferred: must be ≥ 1 (got 0)"],
    [
      "fixed-batch",
      { size: 4 },
      "schedulers[0].params.size: is not a parameter of Fixed batch, which takes batch, maxWaitMs, variant, instances, dropUseless",
    ],
  ])("%s with %j", (id, params, line) => expect(lines(id, params)).toEqual([line]));

  test("every one is named, and so is a scheduler that is not known", () => {
    expect(lines("fifo", { maxBatch: 0, variant: "x" })).toHaveLength(2);
    const [line, ...others] = lines("fcfs", {});
    expect(others).toEqual([]);
    expect(line).toBe(
      `schedulers[0].id: no scheduler "fcfs" can be run yet; there are ${schedulerCards.map(({ id }) => id).join(", ")}`,
    );
  });
});

describe.each(schedulerCards)("$name", (card) => {
  test("takes every value within its card's ranges", () => {
    fc.assert(
      fc.property(anyParams(card), ({ params = {} }) => {
        expect(checkParams(card, params, "params")).toEqual([]);
      }),
    );
  });

  test("has defaults that its own card allows", () => {
    for (const spec of card.params) {
      const value = typeof spec.default === "object" ? [...spec.default] : spec.default;
      expect(paramFault(spec, value)).toBeNull();
    }
  });

  test("says of itself what a picker and an editor need, in ids that occur once", () => {
    for (const text of [card.id, card.name, card.tagline, card.about, card.source]) expect(text).not.toBe("");
    for (const { label, help } of card.params) for (const text of [label, help]) expect(text).toMatch(/^[A-Z0-9]/);
    expect(new Set(card.params.map(({ id }) => id)).size).toBe(card.params.length);
  });
});

test("no two schedulers share an id or a name", () => {
  expect(new Set(schedulerCards.map(({ id }) => id)).size).toBe(schedulerCards.length);
  expect(new Set(schedulerCards.map(({ name }) => name)).size).toBe(schedulerCards.length);
});
