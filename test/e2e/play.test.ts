import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect } from "vitest";
import type { ResultDocument } from "../../src/experiment/result.ts";
import { test } from "./browser.ts";
import { commandLine } from "./commandLine.ts";
import { expectedFigures, ledgerOf, resultsComplete, showEveryColumn, shownFigures } from "./ledger.ts";

/** The results of a scenario file by the command line. */
async function simulated(file: string): Promise<ResultDocument> {
  const printed = await commandLine("sim", file, "--json");
  expect(printed.errors).toBe("");
  return JSON.parse(printed.output);
}

describe("a new user", () => {
  test("sees results, adds a device, changes an SLO, runs, and sends a link that shows the same figures as the command line", async ({
    openPage,
    onTestFinished,
  }) => {
    const { page, faults } = await openPage();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await resultsComplete(page);
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toMatch(/EDF meets every SLO/);
    expect(await ledgerOf(page).getByRole("row").count()).toBe(8);

    await page.getByRole("region", { name: "Fleet" }).getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("button", { name: "Add NVIDIA L4" }).click();
    await page.keyboard.press("Escape");
    const slo = page.getByRole("spinbutton", { name: "SLO of Shelf detector" });
    await slo.fill("200");
    await page.getByText("These results are from before your last 2 edits").waitFor();
    await page.getByRole("button", { name: /^Run/ }).first().click();
    await resultsComplete(page);

    await page.getByRole("button", { name: "Copy link" }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/#s=1\./);
    const link = await page.evaluate(() => navigator.clipboard.readText());

    const fresh = await openPage({ address: link });
    await resultsComplete(fresh.page);
    expect(await fresh.page.getByRole("spinbutton", { name: "SLO of Shelf detector" }).inputValue()).toBe("200");
    expect(await fresh.page.getByRole("spinbutton", { name: "number of L4" }).inputValue()).toBe("1");

    const folder = await mkdtemp(join(tmpdir(), "inferyard-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const decoded = await commandLine("link", "--decode", link.slice(link.indexOf("#")));
    await writeFile(join(folder, "shared.json"), decoded.output);
    const document = await simulated(join(folder, "shared.json"));

    await showEveryColumn(fresh.page);
    for (const { label } of document.runs)
      expect(await shownFigures(fresh.page, label)).toEqual(expectedFigures(document, label));
    expect([...faults, ...fresh.faults]).toEqual([]);
  });

  test.for(["mixed-cloud", "video-analytics", "containers", "edge-box"])(
    "opens %s from the gallery and reads the command line's figures",
    async (id, { openPage }) => {
      const { page, faults } = await openPage({ address: `#/gallery/${id}` });
      await resultsComplete(page);
      const file = `public/scenarios/${id}.json`;
      const document = await simulated(file);
      const { name } = JSON.parse(await readFile(file, "utf8"));
      await page.getByText(name, { exact: true }).first().waitFor();
      await showEveryColumn(page);
      for (const { label } of document.runs)
        expect(await shownFigures(page, label)).toEqual(expectedFigures(document, label));
      expect(faults).toEqual([]);
    },
  );
});
