import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "./browser.ts";
import { resultsComplete } from "./ledger.ts";

const views = [
  { width: 1280, height: 800, colorScheme: "light" },
  { width: 1280, height: 800, colorScheme: "dark" },
  { width: 390, height: 844, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

describe("WCAG 2.2 AA, as far as a program can tell", () => {
  test.for(views)("with results, $width px, $colorScheme", async (view, { openPage }) => {
    const { page } = await openPage(view);
    if (view.width > 1000) await resultsComplete(page);
    else await page.getByRole("heading", { level: 1, name: /SLO/ }).waitFor();
    // All charts are drawn where they come into sight.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.getByRole("img").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("with sheets open", async ({ openPage }) => {
    const { page } = await openPage();
    await resultsComplete(page);
    await page.getByRole("region", { name: "Fleet" }).getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Photo tagger", exact: true }).click();
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("with a comparison, and a pipeline being edited", async ({ openPage }) => {
    const { page } = await openPage({ address: "#/gallery/video-analytics" });
    await resultsComplete(page);
    await page.getByRole("button", { name: "Compare", exact: true }).first().click();
    await page.getByRole("radio", { name: "Triton" }).check();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("table", { name: /^Paired differences/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "3 steps" }).click();
    await page.getByRole("img", { name: /^Steps/ }).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
