import fc from "fast-check";
import { expect, test } from "vitest";
import { readableAbove } from "../../../../src/experiment/planning/readableAbove.ts";

test("a readable number is not below, at most 1 % above, has three digits and is its own", () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), (value) => {
      const readable = readableAbove(value);
      expect(readable).toBeGreaterThanOrEqual(value * (1 - 1e-9));
      expect(readable).toBeLessThanOrEqual(value * 1.01 * (1 + 1e-9));
      expect(Number(readable.toPrecision(3))).toBe(readable);
      expect(readableAbove(readable)).toBe(readable);
    }),
  );
});

test.each([
  [207.3, 208],
  [208.4, 210],
  [1043, 1050],
  [12.34, 12.4],
  [99.95, 100],
  [6, 6],
])("%d is read as %d", (value, readable) => expect(readableAbove(value)).toBe(readable));
