import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "playwright";
import { describe, expect } from "vitest";
import type { ScenarioPlan } from "../../src/experiment/planning/report.ts";
import { applicationsOf } from "../../src/planners/fromScenario.ts";
import { plannerCards, plannerOf } from "../../src/planners/index.ts";
import { planScenario } from "../../src/planners/planScenario.ts";
import type { ParamValue } from "../../src/scenario/document.ts";
import { meanRatePerS } from "../../src/scenario/meanRate.ts";
import { parseScenarioText } from "../../src/scenario/parse.ts";
import { paramsOf } from "../../src/schedulers/entry.ts";
import { money } from "../../src/ui/parts/numbers.ts";
import { costFigure } from "../../src/ui/plan/planners/costFigure.ts";
import { test } from "./browser.ts";
import { commandLine } from "./commandLine.ts";
import { ledgerOf, resultsComplete } from "./ledger.ts";

/** What `plan --json` prints, as far as it is compared. */
interface PrintedPlans {
  readonly plans: readonly ({ readonly planner: string } & ScenarioPlan)[];
}

const file = "public/scenarios/video-analytics.json";
const address = "#/gallery/video-analytics";

/** Opens the scenario's Plan view and waits until all of its plans are made. */
async function planned(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1, name: /SLO|scheduler/i }).waitFor();
  await page.evaluate(() => window.location.assign("#/plan"));
  await plansComplete(page);
}

/** While plans are made there is a bar, and before that a heading that says so. */
async function plansComplete(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1, name: /an hour|No planner|can’t read/ }).waitFor({ timeout: 60_000 });
  await page.getByRole("progressbar", { name: "Planning" }).waitFor({ state: "detached", timeout: 60_000 });
}

const textOf = async (locator: Locator): Promise<string> => (await locator.textContent()) ?? "";

const tableOf = (page: Page): Locator => page.getByRole("table", { name: /^Cost per planner/ });
const choiceOf = (page: Page, name: string): Locator => page.getByRole("radio", { name, exact: true });
const rowOf = (page: Page, name: string): Locator =>
  tableOf(page)
    .getByRole("row")
    .filter({ has: choiceOf(page, name) });

/** What Harpagon asks for, with other parameters than its defaults. */
async function harpagonCost(params: Readonly<Record<string, ParamValue>>): Promise<number> {
  const read = parseScenarioText(await readFile(file, "utf8"));
  const applications = read.ok ? applicationsOf(read.value, meanRatePerS) : read;
  const entry = plannerOf("harpagon");
  if (!applications.ok || entry === undefined) throw new Error("The scenario can’t be planned.");
  const answer = planScenario(applications.value, entry.create(paramsOf(entry.card, params)), () => 0);
  if (!answer.feasible) throw new Error(answer.reason);
  return answer.plan.costPerHour;
}

/** The machines in the rail, as their counts and names. */
async function fleetOf(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole("region", { name: "Fleet" }).getByRole("listitem");
  return Promise.all(
    (await rows.all()).map(async (row) => {
      const count = await row.getByRole("spinbutton").first().inputValue();
      const name = (await textOf(row.locator(".device-name"))).split(/\s/u)[0] ?? "";
      return `${count} ${name}`;
    }),
  );
}

async function setSlo(page: Page, ms: number): Promise<void> {
  await page.getByRole("spinbutton", { name: "SLO of Traffic" }).fill(String(ms));
}

describe("the Plan view", () => {
  test("asks for what the command line prints, planner by planner", async ({ openPage }) => {
    const { page, faults } = await openPage({ address });
    await planned(page);
    const { output } = await commandLine("plan", file, "--json");
    const { plans }: PrintedPlans = JSON.parse(output);
    expect(plans).toHaveLength(plannerCards.length);
    for (const { planner, plan } of plans) {
      const name = plannerCards.find(({ id }) => id === planner)?.name ?? planner;
      const cells = await rowOf(page, name).getByRole("cell").allInnerTexts();
      expect(cells, name).toContain(costFigure(plan?.costPerHour ?? Number.NaN));
    }
    const optimum = plans.find(({ planner }) => planner === "optimal")?.plan?.costPerHour;
    const harpagon = plans.find(({ planner }) => planner === "harpagon")?.plan?.costPerHour;
    const verdict = await textOf(page.getByRole("heading", { level: 1 }));
    expect(verdict).toContain(money(optimum));
    expect(verdict).toContain(money(harpagon));
    expect(faults).toEqual([]);
  });

  test("shows the plan of the planner that is chosen by keys, its budgets within the objective", async ({
    openPage,
  }) => {
    const { page } = await openPage({ address });
    await planned(page);
    await page.getByRole("heading", { name: "The plan of Harpagon", exact: true }).waitFor();
    await page.getByRole("button", { name: "Nexus is reconstructed" }).click();
    await page.getByRole("dialog", { name: "Nexus, reconstructed" }).getByText("SOSP 2019").click();
    await page.keyboard.press("Escape");
    expect(await choiceOf(page, "Harpagon").isChecked()).toBe(true);
    await choiceOf(page, "Harpagon").focus();
    await page.keyboard.press("ArrowUp");
    await page.getByRole("heading", { name: "The plan of Optimum" }).waitFor();
    const words = await textOf(page.getByRole("region", { name: "Budgets of Traffic" }));
    expect(words).toMatch(/Worst case planned \d+\sms, slowest simulated not simulated yet, SLO 120\sms\./u);
    const rows = await page.getByRole("table", { name: "Machines of Traffic" }).getByRole("row").count();
    expect(rows).toBeGreaterThan(3);
  });

  test("rents the fleet that it names in one edit, which undo takes back", async ({ openPage }) => {
    const { page } = await openPage({ address });
    await planned(page);
    const before = await fleetOf(page);
    const words = await textOf(page.getByText(/^Puts .* into the scenario/u));
    const named = [...words.matchAll(/(\d+) ([A-Z]\w+)/gu)].map(([text]) => text);
    await page.getByRole("button", { name: "Rent this fleet" }).click();
    await expect.poll(() => fleetOf(page)).toEqual(named);
    await page.getByText(/^The scenario has /u).waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).first().click();
    await expect.poll(() => fleetOf(page)).toEqual(before);
    await page.getByText(/^Puts .* into the scenario/u).waitFor();
    await page.getByRole("button", { name: "Rent this fleet" }).click();
    await page.getByRole("button", { name: "Run it in Play" }).click();
    await resultsComplete(page);
    expect(await textOf(ledgerOf(page))).toContain("Harpagon");
  });

  test("plans again without the stages that are switched off, by pointer and by key", async ({ openPage }) => {
    const { page } = await openPage({ address });
    await planned(page);
    const sum = page.getByRole("status").filter({ hasText: "Harpagon with" });
    await page.getByRole("switch", { name: "Dummy requests" }).click();
    await sum.getByText(`${money(await harpagonCost({ dummies: false }))} an hour`).waitFor();
    await page.getByRole("switch", { name: "Reassignment", exact: true }).focus();
    await page.keyboard.press("Space");
    await sum.getByText(`${money(await harpagonCost({ dummies: false, reassignments: 0 }))} an hour`).waitFor();
    await page.getByRole("button", { name: "Switch all on" }).click();
    await sum.getByText(`${money(await harpagonCost({}))} an hour`).waitFor();
  });

  test("puts what a simulation finds beside what was planned", async ({ openPage }) => {
    const { page } = await openPage({ address });
    await planned(page);
    await page.getByRole("button", { name: "Simulate Harpagon in Play" }).click();
    await resultsComplete(page);
    expect(await textOf(ledgerOf(page))).toContain("Harpagon");
    await page.evaluate(() => window.location.assign("#/plan"));
    await plansComplete(page);
    const words = page.getByRole("region", { name: "Budgets of Traffic" }).getByText(/^Worst case planned/u);
    expect(await textOf(words)).toMatch(/slowest simulated \d[\d.\s]*m?s/u);
    await page.getByText(/^The optimum is proven.* Simulated, /u).waitFor();
  });

  test("says why no plan exists, and the objective that it offers has one", async ({ openPage }) => {
    const { page } = await openPage({ address });
    await planned(page);
    await setSlo(page, 15);
    await page.getByText("These plans are from before your last edit.").waitFor();
    await page.getByRole("button", { name: "Plan", exact: true }).click();
    const message = page.getByRole("status").filter({ hasText: "No plan meets the 15" });
    await message.waitFor({ timeout: 60_000 });
    expect(await textOf(message)).toMatch(/Traffic needs at least .* = [\d.]+ ms/u);
    const repair = message.getByRole("button", { name: /^Set SLO to/u });
    const [slo = ""] = /[\d.]+/u.exec(await textOf(repair)) ?? [];
    await repair.click();
    await page.getByRole("heading", { level: 1, name: /^Harpagon .* an hour/u }).waitFor({ timeout: 60_000 });
    expect(await page.getByRole("spinbutton", { name: "SLO of Traffic" }).inputValue()).toBe(slo);
  });

  test("says what planners can’t read of a scenario, and where to change it", async ({ openPage }) => {
    const { page } = await openPage();
    await planned(page);
    const message = page.getByRole("status").filter({ hasText: "can’t be planned as it is" });
    expect(await textOf(message)).toContain("Photo tagger lets any of 4 variants answer");
    await message.getByRole("button", { name: "Change Photo tagger" }).click();
    await page.getByRole("dialog").waitFor();
  });

  test("costs more with a margin, and keeps it while the planner changes", async ({ openPage }) => {
    const { page } = await openPage({ address });
    await planned(page);
    await page.getByRole("group", { name: "Margin" }).getByRole("button", { name: /^20/u }).click();
    await page.getByText(/^margin 20\s%$/u).waitFor();
    await plansComplete(page);
    const cells = await rowOf(page, "Harpagon").getByRole("cell").allInnerTexts();
    expect(cells).toContain(costFigure(await harpagonCost({ margin: 20 })));
    await choiceOf(page, "Nexus").check();
    expect(await page.getByRole("button", { name: /^20/u }).getAttribute("aria-pressed")).toBe("true");
  });

  test.for([
    { width: 1280, height: 800, colorScheme: "light" },
    { width: 1280, height: 800, colorScheme: "dark" },
    { width: 390, height: 844, colorScheme: "light" },
    { width: 390, height: 844, colorScheme: "dark" },
  ] as const)(
    "fits and breaks no rule of WCAG that a program can tell, $width px, $colorScheme",
    async (view, { openPage }) => {
      const { page } = await openPage({ ...view, address });
      await planned(page);
      await page.getByRole("img", { name: /^Cost per hour against the SLO/u }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(view.width);
      // What is cut off at the edge makes the document no wider.
      const rights = await page
        .locator(".ledger-row")
        .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().right));
      expect(rights.length).toBeGreaterThan(0);
      expect(Math.max(...rights)).toBeLessThanOrEqual(view.width);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
      ).toEqual([]);
    },
  );
});
