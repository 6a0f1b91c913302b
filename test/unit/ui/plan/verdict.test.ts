import { describe, expect, test } from "vitest";
import { plannerCards } from "../../../../src/planners/index.ts";
import { money } from "../../../../src/ui/parts/numbers.ts";
import { byCost, inTableOrder, isReconstructed, planned } from "../../../../src/ui/plan/plannerRow.ts";
import { leastRepairs, reasonWords } from "../../../../src/ui/plan/states/leastRepairs.ts";
import { planStep } from "../../../../src/ui/plan/verdict/planStep.ts";
import { planVerdict } from "../../../../src/ui/plan/verdict/planVerdict.ts";
import { plansOf, trafficCameras } from "./reports.ts";

const usual = plansOf(trafficCameras(120));
const tight = plansOf(trafficCameras(30));
const hopeless = plansOf(trafficCameras(15));

describe("the planners’ rows", () => {
  test("hold every planner once, plans by cost before those without", () => {
    for (const { rows } of [usual, tight, hopeless]) {
      const ordered = inTableOrder(rows);
      expect(ordered.map(({ id }) => id).sort()).toEqual(plannerCards.map(({ id }) => id).sort());
      const costs = ordered.map((row) => planned(row)?.plan.costPerHour ?? Number.POSITIVE_INFINITY);
      costs.slice(1).forEach((cost, i) => {
        expect(cost).toBeGreaterThanOrEqual((costs[i] ?? 0) * (1 - 1e-6));
      });
    }
  });

  test("are marked as reconstructed unless the planner is our own", () => {
    for (const { source } of plannerCards) expect(isReconstructed(source), source).toBe(!source.startsWith("Our own"));
  });
});

describe("the verdict", () => {
  test("has the cost of Harpagon, and that of the optimum where it is another", () => {
    const sentence = planVerdict(trafficCameras(120), usual.rows)?.sentence ?? "";
    for (const id of ["harpagon", "optimal"])
      expect(sentence).toContain(money(planned(usual.rows.find((row) => row.id === id))?.plan.costPerHour));
    expect(planVerdict(trafficCameras(30), tight.rows)?.sentence).toMatch(
      /^Harpagon needs \$\S+ an hour, and nothing/u,
    );
  });

  test("is about another planner where Harpagon has no plan yet, and nothing where nobody has answered", () => {
    const without = usual.rows.map((row) => (row.id === "harpagon" ? { ...row, report: null } : row));
    expect(planVerdict(trafficCameras(120), without)?.subject?.id).toBe(byCost(without)[0]?.id);
    const none = usual.rows.map((row) => ({ ...row, report: null }));
    expect(planVerdict(trafficCameras(120), none)).toBeNull();
  });

  test("names the objective that no planner meets, and repairs with the least that any of them needs", () => {
    expect(planVerdict(trafficCameras(15), hopeless.rows)?.sentence).toMatch(/^No planner meets Traffic’s 15\sms\.$/u);
    const [repair] = leastRepairs(hopeless.rows);
    const offered = hopeless.rows.flatMap(
      ({ report }) => report?.unplanned.map(({ sloMs }) => sloMs ?? Infinity) ?? [],
    );
    expect(repair?.sloMs).toBe(Math.min(...offered));
    expect(reasonWords(trafficCameras(15), { app: "traffic", reason: "traffic needs more" })).toBe(
      "Traffic needs more",
    );
    expect(leastRepairs(usual.rows)).toEqual([]);
  });

  test("is followed by what the rivals with a plan cost", () => {
    const words = (pieces: ReturnType<typeof planStep>) =>
      pieces.map((piece) => (piece.kind === "run-more" ? "" : piece.text)).join("");
    expect(words(planStep(usual.rows))).toMatch(/The four rivals cost \d\.\d+ to \d\.\d+× what Harpagon does\./u);
    expect(words(planStep(tight.rows))).toBe("The optimum is proven by exact search. ");
  });
});
