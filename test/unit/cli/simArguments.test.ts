import { describe, expect, test } from "vitest";
import { override } from "../../../src/cli/override.ts";
import { type SimArguments, simArguments } from "../../../src/cli/simArguments.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

function read(...args: string[]): SimArguments {
  const result = simArguments(args);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

describe("the arguments of sim", () => {
  test("are a source and overrides", () => {
    const args = read("a.json", "--schedulers", "edf, fifo", "--seed", "7", "--duration", "2.5", "--json");
    expect(args).toMatchObject({
      source: "a.json",
      schedulers: ["edf", "fifo"],
      seed: 7,
      durationS: 2.5,
      format: "json",
    });
    expect(args.replications).toBeNull();
  });

  test.each([
    [[], "Name one scenario file or link"],
    [["a.json", "b.json"], "Name one scenario file or link"],
    [["a.json", "--json", "--csv"], "can't be combined"],
    [["a.json", "--seed", "x"], 'must be a number (got "x")'],
    [["a.json", "--fast"], "--fast"],
    [["a.json", "--threads", "0"], "--threadsmust be a whole number from 1 to 256 (got 0)"],
  ])("%j is answered with what is wrong", (args, says) => {
    const result = simArguments(args);
    expect(result.ok ? "" : result.faults.map((fault) => fault.path + fault.message).join()).toContain(says);
  });

  test("override the scenario, keep a scheduler's own settings, and are checked like it", () => {
    const scenario = oneQueue({ schedulers: [{ id: "triton", params: { maxBatch: 3 } }] });
    const changed = override(scenario, read("a.json", "--schedulers", "triton,edf", "--replications", "3"));
    expect(changed.ok && changed.value.schedulers).toEqual([{ id: "triton", params: { maxBatch: 3 } }, { id: "edf" }]);
    expect(changed.ok && changed.value.replications).toBe(3);
    const refused = override(scenario, read("a.json", "--replications", "0"));
    expect(refused).toEqual({ ok: false, faults: [{ path: "replications", message: "must be ≥ 1 (got 0)" }] });
  });
});
