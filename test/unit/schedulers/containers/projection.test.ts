import fc from "fast-check";
import { expect, test } from "vitest";
import { project, welcome } from "../../../../src/schedulers/containers/projection.ts";

const sum = (shares: readonly number[]): number => shares.reduce((so, share) => so + share, 0);
const wanted = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

test("shares sum to 1, none is below the floor, and order is kept", () => {
  fc.assert(
    fc.property(wanted, fc.double({ min: 0, max: 1, noNaN: true }), (shares, part) => {
      const floor = part / shares.length;
      const projected = project(shares, floor);
      expect(Math.abs(sum(projected) - 1)).toBeLessThan(1e-9);
      for (const [i, share] of projected.entries()) {
        expect(share).toBeGreaterThanOrEqual(floor * (1 - 1e-9));
        for (const [k, other] of projected.entries())
          if ((shares[i] ?? 0) < (shares[k] ?? 0)) expect(share).toBeLessThanOrEqual(other * (1 + 1e-9));
      }
    }),
  );
});

test("shares that sum to 1 above the floor stay as they are", () => {
  expect(project([0.5, 0.3, 0.2], 0.1)).toEqual([0.5, 0.3, 0.2]);
});

test("what lies below the floor is put on it, and the others make room in proportion", () => {
  const shares = project([0.6, 0.4, 0], 0.1);
  expect(shares.map((share) => share.toFixed(3))).toEqual(["0.540", "0.360", "0.100"]);
});

test("newcomers get an equal share each, those before them keep their proportions, and the sum is 1", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true })), fc.nat(5), (before, newcomers) => {
      fc.pre(before.length + newcomers > 0);
      const shares = welcome([...before, ...Array.from({ length: newcomers }, () => Number.NaN)]);
      expect(sum(shares)).toBeCloseTo(1, 9);
      for (const share of shares.slice(before.length)) expect(share).toBe(1 / shares.length);
      for (const [i, share] of shares.slice(0, before.length).entries())
        expect(share * (before[0] ?? 0)).toBeCloseTo((shares[0] ?? 0) * (before[i] ?? 0), 9);
    }),
  );
});
