import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containersOn } from "../../../../../src/ui/results/containers/controlled.ts";
import { shareModel } from "../../../../../src/ui/results/containers/shareModel.ts";
import { dividing, plain, sharedScenario } from "./divided.ts";

const scenario = sharedScenario(["equal-share", "dqoes"]);

describe("shares", () => {
  test("bands lie on each other without gap or overlap, from 0 to the sum of shares", () => {
    const rowOfShares = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(rowOfShares, ([a = 0, b = 0, c = 0]) => {
        const sum = a + b + c;
        const shown = dividing(scenario, { shares: { a: [a / sum], b: [b / sum], c: [c / sum] } });
        const containers = containersOn(scenario, shown, "t4-1");
        const edges = shareModel(shown.control.timesS, containers, 10, null).rows[0]?.edges ?? [];
        expect(edges[0]?.[1]).toBeCloseTo(1, 12);
        expect(edges[2]?.[0]).toBe(0);
        edges.slice(1).forEach(([, high], i) => {
          expect(high).toBe(edges[i]?.[0]);
        });
      }),
    );
  });

  const shown = dividing(scenario, { shares: { a: [0.5, 0.5, 0], b: [0.25, 0.45, 0.95], c: [0.25, 0.05, 0.05] } });
  const model = shareModel(shown.control.timesS, containersOn(scenario, shown, "t4-1"), 30, 0.1);

  test("who is there at the end is named there, who has left inside its band", () => {
    const away = dividing(scenario, {
      shares: { a: [...Array<number>(6).fill(0.6), 0], b: [...Array<number>(6).fill(0.4), 1] },
    });
    const { labels, letters } = shareModel(away.control.timesS, containersOn(scenario, away, "t4-1"), 70, null);
    expect(labels.map(({ drawn }) => drawn.label)).toEqual(["B"]);
    expect(letters.map(({ container }) => container.label)).toEqual(["A"]);
    expect(letters[0]?.y).toBeCloseTo(0.7, 12);
  });

  test("a band too thin or too short for a letter has none", () => {
    expect(model.letters).toEqual([]);
  });

  test("a container on its floor is said to be: a tenth of an equal share among those that are there", () => {
    expect(plain(model.labels[1]?.figure)).toBe("5.0 %, floor");
    const c = model.containers[2];
    expect(c && plain(model.read(1, c))).toBe("5.0 %");
    expect(c && plain(model.read(2, c))).toBe("5.0 %, its floor");
  });
});
