import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright";
import { describe, expect } from "vitest";
import { checkPolicy } from "../../src/policy/checkPolicy.ts";
import { fangSchema } from "../../src/policy/fang/features.ts";
import type { PolicyCard } from "../../src/policy/policyCard.ts";
import { encodeLink } from "../../src/scenario/link.ts";
import { crowded } from "../unit/learning/page/courses.ts";
import { test } from "./browser.ts";
import { ledgerOf, resultsComplete } from "./ledger.ts";

const controls = (page: Page): Locator => page.getByRole("region", { name: "What to train" });
const button = (page: Page, name: string): Locator => controls(page).getByRole("button", { name, exact: true });
const verdictOf = (page: Page): Locator => page.getByRole("heading", { level: 1 });
const textOf = async (locator: Locator): Promise<string> => ((await locator.textContent()) ?? "").replace(/\s/gu, " ");
const progressOf = (page: Page): Locator => page.getByText(/decisions, [\d.]+\ss\./u);
const ruleOf = (page: Page, name: RegExp): Locator =>
  page.getByRole("table", { name: /^Rules that need no learning/u }).getByRole("row", { name });

/** Opens the Train view of the gallery's first scenario. */
async function opened(page: Page): Promise<void> {
  await verdictOf(page).filter({ hasText: "No policy trained yet." }).waitFor();
  await controls(page).getByRole("combobox", { name: "Algorithm" }).selectOption("PPO");
}

/** Waits until the page itself says that a rule was passed. */
async function passed(page: Page): Promise<void> {
  await verdictOf(page)
    .filter({ hasText: /^Passed/u })
    .waitFor({ timeout: 100_000 });
}

async function setDecisions(page: Page, decisions: number): Promise<void> {
  await controls(page).getByRole("spinbutton", { name: "Learn from" }).fill(String(decisions));
}

/** What the page says of when a rule was passed, such as "2.3 s". */
async function passedAfter(page: Page, rule: RegExp): Promise<string> {
  const cells = await ruleOf(page, rule).getByRole("cell").allInnerTexts();
  return cells[1] ?? "";
}

describe("the Train view", () => {
  test("trains a policy from nothing that passes the best fixed batch long before the run's length is over", async ({
    openPage,
  }) => {
    const { page, faults } = await openPage({ address: "#/train" });
    await opened(page);
    // This seed's policy knows so little at first that it scores lower.
    await controls(page).getByRole("spinbutton", { name: "Seed" }).fill("3");
    await button(page, "Train").click();
    await passed(page);
    expect(await passedAfter(page, /^Best fixed batch/u)).toMatch(/^[\d.]+\ss$/u);
    const [, done, total] = /([\d ]+) of ([\d ]+) decisions/u.exec(await textOf(progressOf(page))) ?? [];
    const decisions = (words = "") => Number(words.replaceAll(" ", ""));
    expect(decisions(done)).toBeLessThan(decisions(total) / 2);
    await page.getByRole("img", { name: /^Validation utility per request of Fang RL: best/u }).waitFor();
    await page.getByRole("img", { name: /^Mean reward over training/u }).waitFor();
    await page.getByRole("img", { name: /^Mean entropy over training/u }).waitFor();
    expect(faults).toEqual([]);
  });

  test("holds still when paused, goes on when resumed, and ends when stopped with its policy kept", async ({
    openPage,
  }) => {
    const { page } = await openPage({ address: "#/train" });
    await opened(page);
    await button(page, "Train").click();
    await page.getByRole("heading", { name: "The policy that is kept" }).waitFor({ timeout: 60_000 });
    await button(page, "Pause").click();
    await page.getByText(/^Paused\. /u).waitFor();
    // The step under way, and what it tells, may still come in.
    await page.waitForTimeout(1500);
    const held = await textOf(progressOf(page));
    await page.waitForTimeout(1500);
    expect(await textOf(progressOf(page))).toBe(held);
    await button(page, "Resume").click();
    await expect.poll(() => textOf(progressOf(page)), { timeout: 30_000 }).not.toContain(held.replace("Paused. ", ""));
    await button(page, "Stop").click();
    await page.getByText(/^Stopped after/u).waitFor();
    await button(page, "Train again").waitFor();
    await page.getByRole("heading", { name: "The policy that is kept" }).waitFor();
  });

  test("makes the same file twice from the same picks, one that its scheduler can ask", async ({ openPage }) => {
    const { page } = await openPage({ address: "#/train" });
    await opened(page);
    const files: Buffer[] = [];
    for (const name of ["Train", "Train again"]) {
      await setDecisions(page, 10_000);
      await button(page, name).click();
      await button(page, "Train again").waitFor({ timeout: 100_000 });
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download .onnx" }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe("fang-rl-ppo.onnx");
      files.push(await readFile(await download.path()));
    }
    const [one, again] = files;
    if (one === undefined || again === undefined) throw new Error("Nothing was downloaded.");
    expect(again.equals(one)).toBe(true);
    expect(checkPolicy(one, fangSchema)).toMatchObject({ ok: true, value: { algorithm: "ppo", seed: 1 } });
  });

  test("puts the policy into the playground, where it gets a row with figures, also while training goes on", async ({
    openPage,
  }) => {
    const { page, faults } = await openPage({ address: "#/train" });
    await opened(page);
    await controls(page).getByRole("combobox", { name: "Begin" }).selectOption("from the greedy rule");
    await button(page, "Train").click();
    await page.getByRole("button", { name: "Use in the playground" }).click({ timeout: 60_000 });
    const row = ledgerOf(page).getByRole("row").filter({ hasText: "Fang RL, trained here" });
    // Until its run begins, the page still says that the results of the run before are current.
    await expect.poll(() => textOf(row), { timeout: 60_000 }).toMatch(/± ?[\d.]+/u);
    await resultsComplete(page);
    expect(await textOf(page.getByRole("table", { name: "Policy of each learned scheduler" }))).toContain("PPO");
    await page.getByRole("link", { name: "Train", exact: true }).click();
    await button(page, "Stop").click();
    await button(page, "Train again").waitFor();
    expect(faults).toEqual([]);
  });

  test("shows how the policies that ship were trained, and begins as one", async ({ openPage }) => {
    const { page, faults } = await openPage({ address: "#/train" });
    await opened(page);
    const card: PolicyCard = JSON.parse(await readFile("public/policies/fang-rl.json", "utf8"));
    const shipped = page.getByRole("region", { name: "Policies that come with Inferyard" });
    await shipped.getByText(card.sha256).waitFor();
    await shipped.getByText(card.command).waitFor();
    await controls(page).getByRole("combobox", { name: "Begin" }).selectOption("from the policy that ships");
    await setDecisions(page, 2000);
    await button(page, "Train").click();
    await button(page, "Train again").waitFor({ timeout: 100_000 });
    expect(await passedAfter(page, /^Best fixed batch/u)).toBe("before training");
    expect(faults).toEqual([]);
  });

  test("says what was edited since, and what the policy sees", async ({ openPage }) => {
    const { page } = await openPage({ address: "#/train" });
    await opened(page);
    await setDecisions(page, 2000);
    await button(page, "Train").click();
    await button(page, "Train again").waitFor({ timeout: 100_000 });
    await page.getByRole("spinbutton", { name: "SLO of Photo tagger" }).fill("120");
    await page.getByText("This training is from before your last edit.").waitFor();
    await page.getByRole("main").getByRole("button", { name: "Undo" }).click();
    await page.getByText("This training is from before").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Every number that it sees" }).click();
    const sheet = page.getByRole("dialog", { name: "What the policy sees" });
    await sheet.getByRole("heading", { name: /^What it sees of each row/u }).waitFor();
    const words = await textOf(sheet);
    for (const { about } of fangSchema.features) expect(words).toContain(about);
  });

  test("is gone to by keys, and Esc stops training", async ({ openPage }) => {
    const { page } = await openPage();
    await resultsComplete(page);
    await page.keyboard.press("g");
    await page.keyboard.press("t");
    await opened(page);
    await button(page, "Train").click();
    await button(page, "Stop").waitFor();
    await page.keyboard.press("Escape");
    await page.getByText(/^Stopped after/u).waitFor();
  });

  test("refuses a scenario in which a policy has nothing to choose, and says so", async ({ openPage }) => {
    const idle = { ...crowded, apps: crowded.apps.map((app) => ({ ...app, startS: 1e6 })) };
    const { page } = await openPage({ address: await encodeLink(idle) });
    await resultsComplete(page);
    await page.getByRole("link", { name: "Train", exact: true }).click();
    await opened(page);
    await button(page, "Train").click();
    await page.getByText("Nothing can be trained on this.").waitFor();
  });

  test.for([
    { width: 1280, height: 800, colorScheme: "light" },
    { width: 1280, height: 800, colorScheme: "dark" },
    { width: 390, height: 844, colorScheme: "light" },
    { width: 390, height: 844, colorScheme: "dark" },
  ] as const)(
    "fits and breaks no rule of WCAG that a program can tell, $width px, $colorScheme",
    async (view, { openPage }) => {
      const { page } = await openPage({ ...view, address: "#/train" });
      await opened(page);
      await setDecisions(page, 10_000);
      await button(page, "Train").click();
      await button(page, "Train again").waitFor({ timeout: 100_000 });
      await page.getByRole("img", { name: /^Mean entropy over training/u }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
      ).toEqual([]);
    },
  );
});
