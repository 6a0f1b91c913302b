import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adjust, PaperRule } from "../../../../src/schedulers/containers/paperRule.ts";
import { project } from "../../../../src/schedulers/containers/projection.ts";
import { qoeClass } from "../../../../src/schedulers/containers/satisfaction.ts";
import type { Container } from "../../../../src/schedulers/containers/shareRule.ts";
import { anyNode, container, withShares } from "./node.ts";

const settings = { alpha: 0.1, beta: 0.1, epsilon: 0.05, freshOnly: false, freeSurplus: false };
const classesOf = (containers: readonly Container[]) =>
  containers.map(({ responseMs, targetMs }) => qoeClass(responseMs, targetMs));
const satisfied = (containers: readonly Container[]): number =>
  classesOf(containers).filter((found) => found === "satisfied").length;

/** The node look by look, until the rule changes nothing any more. */
function untilSettled(start: readonly Container[], freeSurplus = false): readonly (readonly Container[])[] {
  const looks = [start];
  for (let now = start; looks.length < 100; ) {
    const next = adjust(now, classesOf(now), 0.001, { beta: 0.1, freeSurplus });
    if (next.every((share, i) => share === now[i]?.share)) break;
    now = withShares(now, next);
    looks.push(now);
  }
  return looks;
}

test("one step for targets 10, 20, 40 and works of 5 moves a tenth of what the two faster hold", () => {
  const node = [10, 20, 40].map((target, app) => container(app, target, 5, 1 / 3));
  const shares = adjust(node, classesOf(node), 0, settings);
  expect(shares.map((share) => share.toFixed(4))).toEqual(["0.4000", "0.3222", "0.2778"]);
});

test("ten equal containers that meet their target are left alone", () => {
  const node = Array.from({ length: 10 }, (_, app) => container(app, 40, 4, 0.1));
  expect(satisfied(node)).toBe(10);
  expect(untilSettled(node)).toHaveLength(1);
});

describe("varied targets", () => {
  const targets = [75, 53, 61, 44, 31, 95, 82, 5, 13, 25];
  const node = (work: number) => targets.map((target, app) => container(app, target, work, 0.1));

  test.each([
    [2.2, 0, 6, 8],
    [2.4, 1, 9, 9],
    [2.6, 1, 9, 9],
    [3.0, 1, 8, 8],
  ])("of work %d: satisfied %d at first and %d at the end, after %d looks", (work, first, last, looks) => {
    const seen = untilSettled(node(work)).map(satisfied);
    expect([seen[0], seen.at(-1), seen.length]).toEqual([first, last, looks]);
  });

  test("of work 2: the rule stops once nobody is below, with eight over-served; freed, all but the loosest get near", () => {
    const left = classesOf(untilSettled(node(2)).at(-1) ?? []);
    expect(left.filter((found) => found === "good")).toHaveLength(8);
    expect(left).not.toContain("bad");
    expect(satisfied(untilSettled(node(2), true).at(-1) ?? [])).toBe(9);
  });
});

test("every step keeps the sum at 1, and no share falls below the floor", () => {
  fc.assert(
    fc.property(anyNode, fc.double({ min: 0.01, max: 1, noNaN: true }), fc.boolean(), (start, beta, freeSurplus) => {
      const floor = 0.1 / start.length;
      const rule = new PaperRule({ ...settings, beta, freeSurplus });
      let node = start;
      for (let step = 0; step < 30; step++) {
        const { shares } = rule.look(node, floor);
        expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-9);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(floor * (1 - 1e-9));
        node = withShares(node, project(shares, floor));
      }
    }),
  );
});

test("a container without a fresh answer is left alone where only fresh ones count", () => {
  const node = [10, 40].map((target, app) => ({ ...container(app, target, 10, 0.5), fresh: app === 0 }));
  expect(new PaperRule({ ...settings, freshOnly: true }).look(node, 0).shares).toEqual([0.5, 0.5]);
  expect(new PaperRule(settings).look(node, 0).shares).not.toEqual([0.5, 0.5]);
});
