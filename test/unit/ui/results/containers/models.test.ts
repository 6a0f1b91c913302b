import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dqoes } from "../../../../../src/schedulers/dqoes.ts";
import { equalShare } from "../../../../../src/schedulers/equalShare.ts";
import {
  type Controlled,
  containersOn,
  firstShown,
  hostsOf,
} from "../../../../../src/ui/results/containers/controlled.ts";
import { floorOf } from "../../../../../src/ui/results/containers/floor.ts";
import { intervalModel } from "../../../../../src/ui/results/containers/intervalModel.ts";
import { latestOfTarget } from "../../../../../src/ui/results/containers/responses.ts";
import { satisfiedModel } from "../../../../../src/ui/results/containers/satisfiedModel.ts";
import { shareModel } from "../../../../../src/ui/results/containers/shareModel.ts";
import { targetDots } from "../../../../../src/ui/results/containers/targetDots.ts";
import { targetLines } from "../../../../../src/ui/results/containers/targetLines.ts";
import { outcome } from "../outcomes.ts";
import { controlledFrom, divided, sharedScenario } from "./divided.ts";

const scenario = sharedScenario(["equal-share", "dqoes"]);
const plain = (text: string | undefined) => text?.replaceAll("\u202f", " ");

/** The second scheduler with these rows. */
function shownFor(told: Parameters<typeof divided>[1]): Controlled {
  const shown = controlledFrom(scenario, [null, divided("DQoES", told)])[0];
  if (shown === undefined) throw new Error("no scheduler that divides");
  return shown;
}

const host = { id: "t4-1", name: "T4" };

describe("who is shown", () => {
  const equal = divided("Equal share", { shares: { a: [1] } });
  const looking = divided("DQoES", { shares: { a: [1] }, intervalS: [10] });

  test("schedulers that do not divide devices are left out, and those that have not finished", () => {
    expect(controlledFrom(scenario, [outcome("EDF", { standing: "met" }), null])).toEqual([]);
    expect(controlledFrom(scenario, [equal, null]).map(({ drawn }) => drawn.label)).toEqual(["Equal share"]);
  });

  test("one whose controller looks comes first; until it has finished, another is shown", () => {
    expect(firstShown(controlledFrom(scenario, [equal, looking]))?.drawn.label).toBe("DQoES");
    expect(firstShown(controlledFrom(scenario, [equal, null]))?.drawn.label).toBe("Equal share");
  });

  test("a single device of its kind needs no number", () => {
    expect(hostsOf(scenario, shownFor({ shares: { a: [1] } }))).toEqual([host]);
  });
});

describe("shares", () => {
  test("bands lie on each other without gap or overlap, from 0 to the sum of shares", () => {
    const rowOfShares = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(rowOfShares, ([a = 0, b = 0, c = 0]) => {
        const sum = a + b + c;
        const shown = shownFor({ shares: { a: [a / sum], b: [b / sum], c: [c / sum] } });
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

  const shown = shownFor({ shares: { a: [0.5, 0.5, 0], b: [0.25, 0.45, 0.95], c: [0.25, 0.05, 0.05] } });
  const model = shareModel(shown.control.timesS, containersOn(scenario, shown, "t4-1"), 30, 0.1);

  test("who is there at the end is named there, who has left inside its band", () => {
    const away = shownFor({ shares: { a: [...Array<number>(6).fill(0.6), 0], b: [...Array<number>(6).fill(0.4), 1] } });
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

  test("the floor is the scheduler's own, else its card's, and none where it has no such parameter", () => {
    const cards = [equalShare.card, dqoes.card];
    expect(floorOf(scenario, cards, 0)).toBeNull();
    expect(floorOf(scenario, cards, 1)).toBe(0.1);
    const set = { ...scenario, schedulers: [{ id: "dqoes", params: { floor: 0.3 } }] };
    expect(floorOf(set, cards, 0)).toBe(0.3);
  });
});

describe("responses against targets", () => {
  const shown = shownFor({
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

describe("schedulers over time", () => {
  const equal = divided("Equal share", {
    shares: { a: [0.5, 0.5], b: [0.5, 0.5] },
    classes: { good: [1, 1], satisfied: [0, 1], bad: [1, 0] },
  });
  const looking = divided("DQoES", {
    shares: { a: [0.5, 0.5, 0.5], b: [0.5, 0.5, 0.5] },
    classes: { good: [0, 0, 0], satisfied: [0, 2, 2], bad: [2, 0, 0] },
    intervalS: [10, 10, 20],
  });
  const controlled = controlledFrom(scenario, [equal, looking]);

  test("met is at target and better together, at every time", () => {
    const [met, atTarget, better] = (["met", "at-target", "better"] as const).map(
      (view) => satisfiedModel(controlled, view, 30).rows,
    );
    met?.forEach((row, i) => {
      for (const key of ["s0", "s1"] as const) {
        const parts = [atTarget?.[i]?.[key], better?.[i]?.[key]];
        expect(row[key] ?? null).toBe(parts.includes(null) ? null : (parts[0] ?? 0) + (parts[1] ?? 0));
      }
    });
  });

  test("a log that ends early ends its line, and does not fall to 0", () => {
    const model = satisfiedModel(controlled, "at-target", 30);
    expect(model.rows.map(({ s0 }) => s0)).toEqual([0, 1, null]);
    expect(model.labels.map(({ x, y }) => [x, y])).toEqual([
      [20, 1],
      [30, 2],
    ]);
  });

  test("intervals are drawn for those that look, from 0", () => {
    const model = intervalModel(controlled.slice(1), host, 30);
    expect(model.rows.map(({ s1 }) => s1)).toEqual([10, 10, 20]);
    expect(model.y.domain[0]).toBe(0);
    expect(plain(model.sentence)).toBe("Time between two looks at T4: DQoES 10.0 s to 20.0 s.");
  });
});
