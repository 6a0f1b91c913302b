import { describe, expect, test } from "vitest";
import { trainEditsBetween } from "../../../src/store/trainInput.ts";
import { small } from "./smallScenario.ts";

const names = { device: (id: string) => id, scheduler: (id: string) => id, param: (_: string, param: string) => param };
const edits = (change: Partial<typeof small>) => trainEditsBetween(small, { ...small, ...change }, names);

describe("what makes another training", () => {
  test("is none of the name, the run and the schedulers", () => {
    expect(edits({})).toEqual([]);
    expect(
      edits({
        name: "Other",
        seed: 1,
        replications: 1,
        onTimeTarget: 0.5,
        schedulers: [],
        horizon: { warmupS: 1, durationS: 9 },
      }),
    ).toEqual([]);
  });

  test("is the fleet, the workload and the utility", () => {
    expect(edits({ fleet: [{ device: "t4", count: 3 }] })).not.toEqual([]);
    expect(edits({ apps: small.apps.map((app) => ({ ...app, sloMs: 77 })) })).toHaveLength(2);
    expect(edits({ utility: { family: "product", lambda: 0.9, beta: 1 } })).toHaveLength(1);
  });
});
