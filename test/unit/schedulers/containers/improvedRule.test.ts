import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImprovedRule } from "../../../../src/schedulers/containers/improvedRule.ts";
import { project } from "../../../../src/schedulers/containers/projection.ts";
import { qoeClass } from "../../../../src/schedulers/containers/satisfaction.ts";
import { largestSatisfiable } from "../../../../src/schedulers/containers/satisfiable.ts";
import { type Container, needOf } from "../../../../src/schedulers/containers/shareRule.ts";
import { anyNode, container, withShares } from "./node.ts";

const settings = { aim: 0.97, margin: 0.06, admitAt: 1.03, hysteresis: 0.05, guess: 1.3 };

function afterOneLook(node: readonly Container[]): readonly Container[] {
  const floor = 0.1 / node.length;
  return withShares(node, project(new ImprovedRule(settings).look(node, floor).shares, floor));
}
const classes = (node: readonly Container[]) => node.map((each) => qoeClass(each.responseMs, each.targetMs));

describe("where all targets can be met", () => {
  test("one look puts all into their band but the loosest, which takes the surplus", () => {
    const node = [20, 30, 40, 50].map((target, app) => container(app, target, 5, 0.25));
    expect(classes(afterOneLook(node))).toEqual(["satisfied", "satisfied", "satisfied", "good"]);
  });

  test("one look puts all into their band where the surplus is small", () => {
    const tight = [20, 20, 20, 20].map((target, app) => container(app, target, app + 3.4, 0.25));
    expect(classes(afterOneLook(tight))).toEqual(["satisfied", "satisfied", "satisfied", "satisfied"]);
  });

  test("nobody is below target", () => {
    fc.assert(
      fc.property(anyNode, (node) => {
        fc.pre(node.reduce((sum, each) => sum + Math.max(needOf(each), 0.1 / node.length), 0) <= 1);
        expect(classes(afterOneLook(node))).not.toContain("bad");
      }),
    );
  });
});

test("where not all targets can be met, as many are as can be at the lateness it admits with", () => {
  fc.assert(
    fc.property(anyNode, (node) => {
      fc.pre(node.reduce((sum, each) => sum + needOf(each), 0) > 1 + settings.margin);
      const costs = node.map((each) => needOf(each) / settings.admitAt);
      const possible = largestSatisfiable(costs, 0.1 / node.length).chosen.filter(Boolean).length;
      const met = classes(afterOneLook(node)).filter((found) => found !== "bad").length;
      expect(met).toBeGreaterThanOrEqual(possible);
    }),
  );
});

test("a container that has not answered yet keeps its equal share, and counts more as it uses more", () => {
  const unanswered = { ...container(0, 10, 1, 0.5), responseMs: Number.NaN, workMs: Number.NaN, fresh: false };
  const other = container(1, 20, 6, 0.5);
  const shareAt = (usedMs: number): number => {
    const { shares } = new ImprovedRule(settings).look([{ ...unanswered, usedMs }, other], 0.05);
    return project(shares, 0.05)[0] ?? Number.NaN;
  };
  expect(shareAt(0)).toBeCloseTo(0.5 / 0.97, 9);
  expect(shareAt(5)).toBeGreaterThan(shareAt(0));
});

test("is stable once nothing moves", () => {
  const node = [20, 30, 40, 50].map((target, app) => container(app, target, 5, 0.25));
  const rule = new ImprovedRule(settings);
  const first = rule.look(node, 0.01);
  expect(first.stable).toBe(false);
  expect(rule.look(withShares(node, project(first.shares, 0.01)), 0.01).stable).toBe(true);
});
