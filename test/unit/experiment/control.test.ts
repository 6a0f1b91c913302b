import { describe, expect, test } from "vitest";
import { presetDocument } from "../../../src/cli/qoe/presets.ts";
import type { Control } from "../../../src/experiment/control.ts";
import { outcomesOf } from "../../scenarios/study.ts";
import { valid } from "../../scenarios/valid.ts";

/** What the improved rule, or another, did in one replication of a preset. */
function controlOf(preset: string, scheduler = "dqoes"): Control {
  const scenario = valid(presetDocument(preset));
  const [outcome] = outcomesOf({ ...scenario, replications: 1, schedulers: [{ id: scheduler }] });
  if (outcome?.control === undefined || outcome.control === null) throw new Error(`${scheduler} kept no log.`);
  return outcome.control;
}

describe("targets out of reach", () => {
  test("are none where equal shares meet all", () => {
    expect(controlOf("containers-achievable").outOfReach).toEqual([]);
  });

  test("are five of ten equal ones that need a fifth each, of which a tenth of lateness leaves room for five", () => {
    const { outOfReach } = controlOf("containers-unachievable");
    expect(outOfReach).toHaveLength(5);
    // 4 s of work in 22 s.
    for (const { leastShare, leftShare } of outOfReach) {
      expect(Math.abs(leastShare / (4 / 22) - 1)).toBeLessThan(0.15);
      expect(leftShare).toBeLessThan(leastShare);
    }
  });

  test("name the tightest of varied targets with its least share, whichever scheduler ran", () => {
    for (const scheduler of ["dqoes", "equal-share", "pid-share"]) {
      const [first, ...others] = controlOf("containers-varied", scheduler).outOfReach;
      expect(others).toEqual([]);
      expect(first?.appId).toBe("c8");
      // 3 s of work in 5.5 s.
      expect(Math.abs((first?.leastShare ?? 0) / (3 / 5.5) - 1)).toBeLessThan(0.1);
    }
  });
});

test("series have one entry a time, classes count the containers that are there, and shares leave with them", () => {
  const control = controlOf("containers-gap");
  const { timesS, apps, classes, intervalS } = control;
  const all = Object.values(apps);
  expect(timesS.length).toBe(120);
  for (const series of [...all.flatMap(({ share, responseMs }) => [share, responseMs]), ...Object.values(intervalS)])
    expect(series.length).toBe(timesS.length);
  for (const i of timesS.keys()) {
    const there = all.filter(({ share }) => (share[i] ?? 0) > 0).length;
    const counted = (classes.good[i] ?? 0) + (classes.satisfied[i] ?? 0) + (classes.bad[i] ?? 0);
    expect(counted).toBeLessThanOrEqual(there);
  }
  expect(all[0]?.share.at(-1)).toBe(0);
  expect(all.at(-1)?.share[0]).toBe(0);
});

test("schedulers that divide nothing have none", () => {
  const scenario = valid(presetDocument("containers-varied"));
  const [outcome] = outcomesOf({ ...scenario, replications: 1, schedulers: [{ id: "fifo" }] });
  expect(outcome?.control).toBeNull();
});
