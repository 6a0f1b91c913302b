import { describe, expect, test } from "vitest";
import { planArguments } from "../../../../src/cli/plan/arguments.ts";
import { choosePlanners } from "../../../../src/cli/plan/choosePlanners.ts";

describe("the arguments of plan", () => {
  test("are a scenario with planners, or the suite with a seed", () => {
    expect(planArguments(["a.json", "--planners", "nexus, optimal", "--json"])).toEqual({
      ok: true,
      value: { kind: "scenario", source: "a.json", planners: ["nexus", "optimal"], format: "json" },
    });
    expect(planArguments(["--suite", "--csv", "--seed", "7"])).toEqual({
      ok: true,
      value: { kind: "suite", planners: null, seed: 7, format: "csv" },
    });
  });

  test("are the plans to simulate, Harpagon's where no planner is named", () => {
    const simulate = (args: readonly string[]) => planArguments(["--simulate", ...args]);
    const value = { kind: "simulate", planners: ["harpagon"], seed: 1, format: "text" };
    expect(simulate([])).toEqual({ ok: true, value });
    expect(simulate(["--planners", "nexus", "--seed", "3", "--json"])).toEqual({
      ok: true,
      value: { kind: "simulate", planners: ["nexus"], seed: 3, format: "json" },
    });
  });

  test.each([
    [[], "", "Name one scenario file or link"],
    [["a.json", "b.json"], "", "Name one scenario file or link"],
    [["a.json", "--csv"], "--csv", "is for --suite"],
    [["a.json", "--seed", "1"], "--seed", "is for --suite"],
    [["--suite", "a.json"], "--suite", "takes no file"],
    [["--suite", "--json", "--csv"], "--csv", "can't be combined"],
    [["--suite", "--seed", "1.5"], "--seed", "whole number"],
    [["--suite", "--seed", ""], "--seed", "whole number"],
    [["--suite", "--simulate"], "--simulate", "can't be combined"],
    [["--simulate", "a.json"], "--simulate", "takes no file"],
    [["--simulate", "--csv"], "--csv", "is for --suite"],
    [["a.json", "--fast"], "", "--fast"],
  ])("%j is a fault", (args, path, message) => {
    const found = planArguments(args);
    expect(found.ok).toBe(false);
    if (!found.ok) expect(found.faults).toEqual([{ path, message: expect.stringContaining(message) }]);
  });
});

describe("the planners chosen", () => {
  test("are all, or those named in their order", () => {
    const all = choosePlanners(null);
    expect(all.ok && all.value.map(({ card }) => card.id)).toEqual([
      "harpagon",
      "nexus",
      "scrooge",
      "inferline",
      "clipper-static",
      "harpagon-plus",
      "optimal-split",
      "optimal",
    ]);
    const some = choosePlanners(["optimal", "nexus"]);
    expect(some.ok && some.value.map(({ card }) => card.id)).toEqual(["optimal", "nexus"]);
  });

  test("that are unknown are a fault each, with those that are known", () => {
    expect(choosePlanners(["nexsus", "x"])).toMatchObject({ ok: false, faults: [{ path: "--planners" }, {}] });
    expect(choosePlanners([])).toMatchObject({ ok: false });
  });
});
