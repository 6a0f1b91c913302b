import { expect, test } from "vitest";
import { qoeArguments } from "../../../../src/cli/qoe/arguments.ts";

test("without arguments: 200 draws of independent work, without thinking, as text", () => {
  const value = { draws: 200, seed: 42, work: "independent", thinkS: 0, json: false, scenario: null };
  expect(qoeArguments([])).toEqual({ ok: true, value });
});

test("reads every option", () => {
  const args = ["--draws", "5", "--seed", "7", "--work", "with-target", "--think", "1.5", "--json"];
  const value = { draws: 5, seed: 7, work: "with-target", thinkS: 1.5, json: true, scenario: null };
  expect(qoeArguments(args)).toEqual({ ok: true, value });
});

test.each([
  [["--draws", "0"], "--draws"],
  [["--draws", "many"], "--draws"],
  [["--seed", "1.5"], "--seed"],
  [["--think=-1"], "--think"],
  [["--work", "hard"], "--work"],
  [["--scenario", "nowhere"], "--scenario"],
  [["--colour"], ""],
])("says what is wrong with %j", (args, path) => {
  expect(qoeArguments(args)).toMatchObject({ ok: false, faults: [{ path }] });
});
