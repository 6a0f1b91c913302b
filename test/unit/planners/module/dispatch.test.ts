import { expect, test } from "vitest";
import { configuration } from "../../../../src/planners/configuration.ts";
import { type Dispatch, leastCollectionRatePerS, worstCaseS } from "../../../../src/planners/module/dispatch.ts";
import { moduleSchedule } from "../../../../src/planners/module/schedule.ts";

const ab = configuration(6, 2, 1);
const c = configuration(2, 1, 1);

test.each<[Dispatch, number]>([
  ["machine", 4],
  ["remaining", 2.75],
])(
  "8 requests a second on two machines of 6 in 2 s and one of 2 in 1 s, filled by %s: %d s at worst",
  (dispatch, longest) => {
    const schedule = moduleSchedule(
      [
        { configuration: ab, machines: 2 },
        { configuration: c, machines: 1 },
      ],
      dispatch,
    );
    expect(schedule.takenPerS).toBeCloseTo(8, 12);
    expect(schedule.worstCaseS).toBeCloseTo(longest, 12);
    expect(moduleSchedule([{ configuration: c, machines: 1 }], dispatch).worstCaseS).toBeCloseTo(2, 12);
  },
);

test("a batch that is collected at the least rate is just in time", () => {
  for (const budgetS of [2.1, 3, 10]) {
    expect(worstCaseS(ab, leastCollectionRatePerS(ab, budgetS))).toBeCloseTo(budgetS, 12);
  }
  expect(leastCollectionRatePerS(ab, 2)).toBe(Number.POSITIVE_INFINITY);
});
