import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "./browser.ts";
import { resultsComplete } from "./ledger.ts";

const address = "#/gallery/containers-varied";

const drawing = (page: Page, name: RegExp) => page.getByRole("img", { name });

describe("devices divided among containers", () => {
  test("show shares, responses against targets, who is satisfied and how often the controller looks", async ({
    openPage,
  }) => {
    const { page, faults } = await openPage({ address });
    await resultsComplete(page);
    await drawing(page, /^Shares of Node under DQoES, improved at the end: A .* J \d/).waitFor();
    await drawing(page, /^Mean response time ÷ target on Node under DQoES, improved: A .*, J Container 10/).waitFor();
    await drawing(page, /^Containers within 10\s% of their target at the end, of 10: .*Oracle share \d/).waitFor();
    await drawing(page, /^Time between two looks at Node: .*PID share 10\.0\ss to 10\.0\ss/).waitFor();

    await page.getByRole("combobox", { name: "Shown" }).selectOption({ label: "Equal share" });
    await drawing(page, /^Shares of Node under Equal share at the end: A 10\.0\s%; B 10\.0\s%/).waitFor();
    await page.getByRole("button", { name: "Over time", exact: true }).click();
    await drawing(page, /^Response time ÷ target on Node under Equal share at the end: A /).waitFor();
    expect(faults).toEqual([]);
  });

  test("name the target out of reach, with the least share it would need", async ({ openPage }) => {
    const { page } = await openPage({ address });
    await resultsComplete(page);
    const named = page.getByRole("listitem").filter({ hasText: "can’t answer in" });
    expect(await named.count()).toBe(1);
    const [, needed = "", left = ""] =
      /Container 8, 5 s can’t answer in 5\ss: it would need (\d+)\s% of Node, and the others leave (\d+)\s%\./.exec(
        (await named.textContent()) ?? "",
      ) ?? [];
    expect(Number(needed)).toBeGreaterThan(Number(left));
  });

  test("have the numbers behind them: the shares of every time add up to the whole", async ({ openPage }) => {
    const { page } = await openPage({ address });
    await resultsComplete(page);
    const figure = page.getByRole("figure", { name: "Who gets the device?" });
    await figure.getByRole("button", { name: "Show data" }).click();
    const rows = await figure.getByRole("row").allInnerTexts();
    const shares = rows.slice(1).map((row) => row.split("\t").slice(1).map(Number));
    expect(shares.length).toBeGreaterThan(100);
    // Ten shares, each rounded to a tenth of a percent.
    for (const row of shares) expect(Math.abs(row.reduce((a, b) => a + b, 0) - 100)).toBeLessThanOrEqual(0.5);
  });

  test("say in the line below what the pointer and the arrow keys are on", async ({ openPage }) => {
    const { page } = await openPage({ address });
    await resultsComplete(page);
    const figure = page.getByRole("figure", { name: "Who gets the device?" });
    const shares = figure.getByRole("img", { name: /^Shares of/ });
    await shares.focus();
    await page.keyboard.press("ArrowLeft");
    await figure.getByText(/^At 600\ss: A \d/).waitFor();
    await page.keyboard.press("Shift+ArrowLeft");
    await figure.getByText(/^At 550\ss: A \d/).waitFor();
    await shares.hover({ position: { x: 200, y: 150 } });
    await figure.getByText(/^At \d+\ss: \w Container .* has \d/).waitFor();
  });

  test.for([
    { width: 1280, height: 800, colorScheme: "light" },
    { width: 390, height: 844, colorScheme: "dark" },
  ] as const)("break no rule of WCAG that a program can tell, $width px", async (view, { openPage }) => {
    const { page } = await openPage({ ...view, address });
    await drawing(page, /^Containers within .*Oracle share \d/).waitFor({ timeout: 60_000 });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    ).toEqual([]);
  });

  test("are shown only where a scheduler divides devices", async ({ openPage }) => {
    const { page } = await openPage({ address: "#/gallery/edge-box" });
    await resultsComplete(page);
    await page.getByRole("figure", { name: "How late is the tail?" }).waitFor();
    expect(await page.getByRole("heading", { name: "Containers on shared devices" }).count()).toBe(0);
  });
});
