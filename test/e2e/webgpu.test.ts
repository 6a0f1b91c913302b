import { afterAll, describe, expect } from "vitest";
import { test as base } from "./browser.ts";
import { adapterIn, buildPolicyPage, scoresIn } from "./policyPage/buildPolicyPage.ts";

const { folder, remove } = await buildPolicyPage();
afterAll(remove);

const test = base
  .extend("buildFolder", { scope: "file" }, folder)
  // Chromium's own software adapter: there on every machine, so that its absence is a failure.
  .extend("chromiumFlags", { scope: "file" }, [
    "--no-first-run",
    "--enable-unsafe-webgpu",
    "--use-webgpu-adapter=swiftshader",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ]);

/** The largest difference of two lists of scores, which must be as long. */
function apart(found: readonly number[] = [], expected: readonly number[] = []): number {
  expect(found).toHaveLength(expected.length);
  expect(found.length).toBeGreaterThan(0);
  return Math.max(...found.map((score, i) => Math.abs(score - (expected[i] ?? Number.NaN))));
}

describe("a policy on WebGPU's software adapter, in a worker", () => {
  test("has an adapter that says it is software", async ({ openPage }) => {
    const { page } = await openPage();
    expect(await adapterIn(page)).toBe("software");
  });

  test("scores as WASM does, to 1e-4", async ({ openPage }) => {
    const { page, faults } = await openPage();
    const [[wasm], [webgpu]] = [await scoresIn(page, "wasm", [64]), await scoresIn(page, "webgpu", [64])];
    expect(apart(webgpu, wasm)).toBeLessThanOrEqual(1e-4);
    expect(faults).toEqual([]);
  });

  test("answers calls that overlap, each its own", async ({ openPage }) => {
    const { page } = await openPage();
    const counts = [1, 7, 64, 3, 20, 2];
    const [whole = []] = await scoresIn(page, "wasm", [64]);
    const answers = await scoresIn(page, "webgpu", counts);
    const columns = whole.length / 64;
    for (const [i, count] of counts.entries())
      expect(apart(answers[i], whole.slice(0, count * columns))).toBeLessThanOrEqual(1e-4);
  });
});
