import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { afterAll, describe, expect } from "vitest";
import type { ResultDocument } from "../../src/experiment/result.ts";
import { fangSchema } from "../../src/policy/fang/features.ts";
import { encodeLink } from "../../src/scenario/link.ts";
import { untrainedPolicy } from "../scenarios/learned.ts";
import { valid } from "../scenarios/valid.ts";
import { test } from "./browser.ts";
import { commandLine } from "./commandLine.ts";
import { expectedFigures, ledgerOf, resultsComplete, showEveryColumn, shownFigures } from "./ledger.ts";

const gallery: object = JSON.parse(await readFile("public/scenarios/mixed-cloud.json", "utf8"));

/** The gallery's first scenario, short, under Fang RL and one that asks nobody. */
const scenario = (params: Readonly<Record<string, string>> = {}) =>
  valid({
    ...gallery,
    horizon: { warmupS: 1, durationS: 5 },
    replications: 5,
    schedulers: [{ id: "fang-rl", params }, { id: "edf" }],
  });

const folder = await mkdtemp(join(tmpdir(), "inferyard-learned-"));
afterAll(() => rm(folder, { recursive: true }));
const policy = join(folder, "own.onnx");
await writeFile(policy, untrainedPolicy(fangSchema));
const link = async (params?: Readonly<Record<string, string>>) => encodeLink(scenario(params));

/** Answers the page's requests for the policy that ships with the untrained one. */
const shipUntrained = (page: Page) =>
  page.route("**/policies/fang-rl.onnx", (route) =>
    route.fulfill({ body: Buffer.from(untrainedPolicy(fangSchema)), contentType: "application/octet-stream" }),
  );

const policies = (page: Page) => page.getByRole("region", { name: "Policy of each learned scheduler" });

/** Opens a file as the policy of Fang RL. */
async function chooseFile(page: Page, path: string): Promise<void> {
  if ((await page.getByLabel("Policy file").count()) === 0)
    await page.getByRole("button", { name: /settings? of Fang RL|changed of Fang RL/ }).click();
  await page.getByLabel("Policy file").first().setInputFiles(path);
}

describe("a learned scheduler on the page", () => {
  test("falls back to WASM where WebGPU has no adapter, and says so", async ({ browser, origin }) => {
    const page = await browser.newPage();
    await shipUntrained(page);
    await page.goto(new URL(await link({ provider: "webgpu" }), origin).href);
    await resultsComplete(page);
    expect(await policies(page).textContent()).toContain("WASM: WebGPU is not available: no adapter");
    await page.close();
  });

  test("has the command line's figures, with a policy of one's own", async ({ openPage }) => {
    const { page, faults } = await openPage({ address: await link() });
    await chooseFile(page, policy);
    await page.getByText("own.onnx").waitFor();
    await page.getByRole("button", { name: /^Run/ }).first().click();
    await resultsComplete(page);
    const file = join(folder, "scenario.json");
    await writeFile(file, JSON.stringify(scenario()));
    const { output, errors } = await commandLine("sim", file, "--policy", policy, "--json");
    expect(errors).toBe("");
    const document: ResultDocument = JSON.parse(output);
    expect(document.runs[0]).toMatchObject({ scheduler: "fang-rl", feasible: true, backend: "ort-wasm" });
    await showEveryColumn(page);
    for (const label of ["Fang RL", "EDF"])
      expect(await shownFigures(page, label)).toEqual(expectedFigures(document, label));
    expect(faults.filter((fault) => !fault.includes("policies/fang-rl.onnx"))).toEqual([]);
  });

  test("whose policy is missing does not run, says so, and lets the others run", async ({ openPage }) => {
    const { page } = await openPage({ address: await link({ policy: "ab".repeat(32) }) });
    await resultsComplete(page);
    const row = ledgerOf(page).getByRole("row").filter({ hasText: "Fang RL" });
    expect(await row.textContent()).toContain("abababab…, whose file is not here");
    expect(await page.getByText("Needs its policy, the file abababab…").count()).toBe(1);
    expect(await shownFigures(page, "EDF")).not.toEqual({});
    // The file is offered where it is missed.
    await page.getByLabel("Policy file").setInputFiles(policy);
    await page.getByText("Needs its policy").waitFor({ state: "detached" });
  });

  test("refuses a file that is not its policy with a sentence", async ({ openPage }) => {
    const { page } = await openPage({ address: await link() });
    const wrong = join(folder, "wrong.onnx");
    await writeFile(wrong, untrainedPolicy({ ...fangSchema, version: fangSchema.version + 1 }));
    await chooseFile(page, wrong);
    await page.getByText(/Not a policy for this scheduler: .*train it again/).waitFor();
    await writeFile(wrong, "no model at all");
    await chooseFile(page, wrong);
    await page.getByText("Not a policy for this scheduler: the file is not an ONNX model.").waitFor();
  });

  test("that stops answering is restarted, and the page says so and keeps what was complete", async ({
    browser,
    origin,
  }) => {
    const page = await browser.newPage();
    await shipUntrained(page);
    // ONNX Runtime as it is when it hangs: the session opens, and its calls never return.
    const hanging = `export class Tensor {} export const env = { wasm: {} };
      export const InferenceSession = {
        create: async () => ({ inputNames: ["rows"], outputNames: ["scores"], run: () => new Promise(() => undefined) }),
      };`;
    await page.route(/assets\/ort\.wasm.*\.js$/, (route) =>
      route.fulfill({ body: hanging, contentType: "text/javascript" }),
    );
    await page.goto(new URL(await link(), origin).href);
    await page.getByText("Fang RL stopped answering and was restarted.").waitFor({ timeout: 60_000 });
    await page.unroute(/assets\/ort\.wasm.*\.js$/);
    await page.getByRole("button", { name: "Run again" }).click();
    await resultsComplete(page);
    expect(await policies(page).textContent()).toContain("WASM: WebGPU stopped answering on this page");
    await page.close();
  });
});
