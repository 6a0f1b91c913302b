import { describe, expect, test } from "vitest";
import { containersOn } from "../../../../../src/ui/results/containers/controlled.ts";
import { latestOfTarget } from "../../../../../src/ui/results/containers/responses.ts";
import { targetDots } from "../../../../../src/ui/results/containers/targetDots.ts";
import { targetLines } from "../../../../../src/ui/results/containers/targetLines.ts";
import { dividing, sharedScenario } from "./divided.ts";

const scenario = sharedScenario(["equal-share", "dqoes"]);

const host = { id: "t4-1", name: "T4" };

describe("responses against targets", () => {
  const shown = dividing(scenario, {
    shares: { a: [0, 0.5, 0.5, 0.5, 0], b: [0.5, 0.5, 0.5, 0.5, 1] },
    responsesMs: { a: [Number.NaN, Number.NaN, 150, Number.NaN], b: [200, 100, 400, 220, Number.NaN] },
  });
  const containers = containersOn(scenario, shown, "t4-1");

  test("the latest answers hold until the next, and not while a container is away", () => {
    expect(containers.map(latestOfTarget)).toEqual([
      [null, null, 1.5, 1.5, null],
      [1, 0.5, 2, 1.1, 1.1],
    ]);
  });

  test("each row has the mean of all replications with its interval and the last of one, over the target", () => {
    const dots = targetDots(shown, host, containers).panels[0]?.dots ?? [];
    const ofB = dots.filter(({ row }) => row === 1);
    expect(ofB.find(({ look }) => look === "plain")?.x).toBeCloseTo(1.05, 12);
    expect(ofB.find(({ look }) => look === "plain")?.error[1]).toBeCloseTo(1 / 200, 12);
    expect(ofB.find(({ look }) => look === "hollow")?.x).toBeCloseTo(1.1, 12);
  });

  test("every dot lies inside the axis", () => {
    const panel = targetDots(shown, host, containers).panels[0];
    for (const { x } of panel?.dots ?? []) {
      expect(x).toBeGreaterThan(panel?.x.domain[0] ?? Number.NaN);
      expect(x).toBeLessThan(panel?.x.domain[1] ?? Number.NaN);
    }
  });

  test("lines end where their container last was", () => {
    const { labels } = targetLines(shown, host, containers, 50);
    expect(labels.map(({ drawn, x, figure }) => [drawn.label, x, figure])).toEqual([
      ["A", 40, "1.50×"],
      ["B", 50, "1.10×"],
    ]);
  });
});
