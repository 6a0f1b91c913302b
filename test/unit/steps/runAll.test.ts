import { expect, test } from "vitest";
import { runAll } from "../../steps/runAll.ts";
import { oneFailed, onePassed, type Step } from "../../steps/step.ts";

const step = (name: string, outcome: "passes" | "fails" | "throws", needs: string[] = []): Step => ({
  name,
  needs,
  run: async () => {
    if (outcome === "throws") throw new Error(`${name} broke`);
    return outcome === "passes" ? onePassed : oneFailed;
  },
});

const lines: string[] = [];
const sum = (...steps: Step[]) => {
  lines.length = 0;
  return runAll(steps, (line) => lines.push(line));
};

test("a failed step does not stop the steps that can do without it", async () => {
  expect(await sum(step("lint", "fails"), step("types", "passes"))).toEqual({ passed: 1, failed: 1 });
});

test("a step whose need failed is not run and counts as one failure, and so down the chain", async () => {
  const steps = [step("build", "fails"), step("browser", "passes", ["build"]), step("report", "passes", ["browser"])];
  expect(await sum(...steps)).toEqual({ passed: 0, failed: 3 });
});

test("a step that throws counts as one failure and shows its error", async () => {
  expect(await sum(step("build", "throws"), step("laws", "passes"))).toEqual({ passed: 1, failed: 1 });
  expect(lines.join("\n")).toContain("build broke");
});
