import type { Page } from "playwright";
import { describe, expect } from "vitest";
import { test } from "./browser.ts";
import { resultsComplete } from "./ledger.ts";

const graph = (page: Page) => page.getByRole("img", { name: /^Steps/ });

describe("the pipeline editor", () => {
  test("turns an app into a pipeline, runs it, and gives everything back", async ({ openPage }) => {
    const { page, faults } = await openPage();
    await resultsComplete(page);
    const app = page.getByRole("region", { name: "Photo tagger" });
    expect(await app.getByRole("button", { name: "GPUNet, 4 networks" }).count()).toBe(1);

    await app.getByRole("button", { name: "Photo tagger", exact: true }).click();
    const sheet = page.getByRole("dialog", { name: "Photo tagger" });
    await sheet.getByRole("radio", { name: /pipeline/ }).check();
    await sheet.getByRole("button", { name: "Add a step" }).click();
    await sheet.getByRole("button", { name: "Add a step" }).click();
    expect(await graph(page).getAttribute("aria-label")).toBe("Steps: a first, b after a, c after b.");

    // The third step is to come after the first as well, and to be called something else.
    await sheet.getByRole("group", { name: "step c comes after" }).getByRole("checkbox", { name: "a" }).check();
    await sheet.getByRole("textbox", { name: "id of step b" }).fill("plates");
    await sheet.getByRole("spinbutton", { name: "fan-out of step b" }).fill("0.5");
    expect(await graph(page).getAttribute("aria-label")).toBe("Steps: a first, b after a, c after a and b.");

    // An id that is taken says so beside itself, and Run waits.
    await sheet.getByRole("textbox", { name: "id of step c" }).fill("plates");
    await sheet.getByText("Another step has this id.").waitFor();
    await sheet.getByRole("button", { name: "Back to step-3" }).click();

    // Taking the middle out leaves the last after the first.
    await sheet.getByRole("button", { name: "Remove step b" }).click();
    expect(await graph(page).getAttribute("aria-label")).toBe("Steps: a first, b after a.");
    await page.keyboard.press("Escape");
    expect(await app.getByRole("button", { name: "2 steps" }).count()).toBe(1);
    await page.getByRole("button", { name: /^Run/ }).first().click();
    await resultsComplete(page);

    // Turning back brings the four networks, and turning again the two steps.
    await app.getByRole("button", { name: "2 steps" }).click();
    await sheet.getByRole("radio", { name: /One model/ }).check();
    await sheet.getByText(/GPUNet-0, GPUNet-1/).waitFor();
    await sheet.getByRole("radio", { name: /pipeline/ }).check();
    expect(await graph(page).getAttribute("aria-label")).toBe("Steps: a first, b after a.");
    await page.keyboard.press("Escape");

    const undo = page.getByRole("button", { name: "Undo" }).first();
    while (await undo.isEnabled()) await undo.click();
    expect(await app.getByRole("button", { name: "GPUNet, 4 networks" }).count()).toBe(1);
    expect(faults).toEqual([]);
  });
});

describe("the scenario's name and notes", () => {
  test("are edited, change no result, and travel with the link", async ({ openPage }) => {
    const { page } = await openPage();
    await resultsComplete(page);
    await page.getByRole("button", { name: "Name, notes" }).click();
    await page.getByRole("textbox", { name: "Name" }).fill("Ours");
    await page.getByRole("textbox", { name: "Notes" }).fill("What we rent\nfrom May");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.title()).toBe("Ours · Inferyard");
    expect(await page.getByText(/These results are from before/).count()).toBe(0);
    await expect.poll(() => page.evaluate(() => location.hash)).toMatch(/^#s=1\./u);
    const fresh = await openPage({ address: await page.evaluate(() => location.hash) });
    await resultsComplete(fresh.page);
    await fresh.page.getByRole("button", { name: "Name, notes" }).click();
    expect(await fresh.page.getByRole("textbox", { name: "Notes" }).inputValue()).toBe("What we rent\nfrom May");
  });
});

describe("comparing with one scheduler", () => {
  test("by the key X on its row, and by the menu", async ({ openPage }) => {
    const { page } = await openPage();
    await resultsComplete(page);
    await page.getByRole("button", { name: "Triton", exact: true }).focus();
    await page.keyboard.press("x");
    const table = page.getByRole("table", { name: "Paired differences against Triton" });
    await table.waitFor();
    expect(await table.getByRole("rowheader").count()).toBe(6);
    await page.keyboard.press("x");
    expect(await table.count()).toBe(0);
  });
});
