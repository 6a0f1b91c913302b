import { readFile } from "node:fs/promises";
import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "./browser.ts";
import { commandLine } from "./commandLine.ts";
import { resultsComplete } from "./ledger.ts";

const file = "public/scenarios/edge-box.json";

/** Text of the file that a choice in the Export menu gives. */
async function exported(page: Page, choice: string): Promise<string> {
  await page.getByRole("button", { name: "Export", exact: true }).first().click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: choice }).click();
  return readFile(await (await waiting).path(), "utf8");
}

/** `decisionUs` is measured by the clock, and so is its interval; everything else must be the same bytes. */
const withoutClock = (json: string): string => json.replace(/"decisionUs": (null|\{[^}]*\})/gu, '"decisionUs": …');
const withoutClockCells = (csv: string): string => {
  const lines = csv.split("\n").map((row) => row.split(","));
  const names = lines[0] ?? [];
  // Counted from the end, because a label may hold a comma.
  const timed = names.flatMap((name, i) => (name.startsWith("decisionUs") ? [names.length - i] : []));
  expect(timed).toHaveLength(2);
  return lines.map((cells) => cells.filter((_, i) => !timed.includes(cells.length - i)).join(",")).join("\n");
};

describe("Export", () => {
  test("gives the bytes that the command line prints", async ({ openPage }) => {
    const { page, faults } = await openPage({ address: "#/gallery/edge-box" });
    await resultsComplete(page);
    const json = await exported(page, "Results, JSON");
    expect(withoutClock(json)).toBe(withoutClock((await commandLine("sim", file, "--json")).output));
    const csv = await exported(page, "Every metric, CSV");
    expect(withoutClockCells(csv)).toBe(withoutClockCells((await commandLine("sim", file, "--csv")).output));
    expect(faults).toEqual([]);
  });

  test("copies the table as it stands", async ({ openPage }) => {
    const { page } = await openPage();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await resultsComplete(page);
    await page.getByRole("button", { name: "Export", exact: true }).first().click();
    await page.getByRole("button", { name: "Copy as Markdown" }).click();
    await page.getByText("Table copied.").waitFor();
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split("\n");
    expect(lines[0]).toMatch(/^\*\*EDF meets every SLO/u);
    expect(lines.filter((line) => line.startsWith("| ")).length).toBe(2 + 7);
  });
});
