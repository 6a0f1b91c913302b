import { describe, expect, test } from "vitest";
import { plannerCards } from "../../../../src/planners/index.ts";
import { contestants } from "../../../../src/planners/suite/contestants.ts";
import { PAPER_RATIOS } from "../../../../src/planners/suite/standings.ts";
import { suiteModel } from "../../../../src/ui/plan/suite/suiteModel.ts";
import { suiteStandings } from "../../../../src/ui/plan/suite/suiteStandings.ts";

describe("the printed suite", () => {
  test("has a row for every planner and every ablation there is", () => {
    expect(suiteStandings.rows.map(({ label }) => label)).toEqual(contestants.map(({ label }) => label));
    expect(suiteStandings.paper.ratios).toEqual(PAPER_RATIOS);
  });
});

describe("the chart of the suite", () => {
  test.each(["planners", "stages"] as const)("has the mean and the worst of each of the %s on its axis", (view) => {
    const { drawn, panels } = suiteModel(suiteStandings, view, (id) => id);
    const [panel] = panels;
    expect(drawn.length).toBe(
      view === "planners" ? plannerCards.length : contestants.filter(({ ablation }) => ablation).length,
    );
    expect(panel?.dots.length).toBe(2 * drawn.length);
    for (const { x } of panel?.dots ?? []) {
      expect(x).toBeGreaterThanOrEqual(panel?.x.domain[0] ?? Number.NaN);
      expect(x).toBeLessThanOrEqual(panel?.x.domain[1] ?? Number.NaN);
    }
  });
});
