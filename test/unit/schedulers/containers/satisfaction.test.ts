import fc from "fast-check";
import { expect, test } from "vitest";
import { qoeClass } from "../../../../src/schedulers/containers/satisfaction.ts";

test.each([
  [30, "good"],
  [36, "satisfied"],
  [37, "satisfied"],
  [43.9, "satisfied"],
  [44, "satisfied"],
  [44.1, "bad"],
] as const)("a response of %d s against a target of 40 s is %s", (response, found) => {
  expect(qoeClass(response, 40)).toBe(found);
});

test("a slower response is never in a better class", () => {
  const order = ["good", "satisfied", "bad"];
  const ms = fc.double({ min: 0, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(ms, ms, fc.double({ min: 1, max: 1e6, noNaN: true }), (a, b, target) => {
      const rank = (response: number): number => order.indexOf(qoeClass(response, target));
      expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)));
    }),
  );
});
