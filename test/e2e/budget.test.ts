import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { test } from "./browser.ts";
import { resultsComplete } from "./ledger.ts";

/** Most JavaScript that the first paint may need, in bytes of gzip. */
const FIRST_PAINT_BYTES = 250_000;

describe("first paint", () => {
  test("needs at most 250 kB of gzipped JavaScript, onnxruntime-web not among it", async ({ browser, origin }) => {
    const page = await browser.newPage();
    const scripts: { readonly url: string; readonly text: Promise<string> }[] = [];
    page.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push({ url: response.url(), text: response.text() });
    });
    await page.goto(origin);
    // The rail and the first heading: everything a visitor sees before any result.
    await page.getByRole("region", { name: "Fleet" }).waitFor();
    const needed = scripts.slice();
    const texts = await Promise.all(needed.map((script) => script.text));
    await page.close();
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(FIRST_PAINT_BYTES);
    for (const text of texts) expect(text).not.toMatch(/onnxruntime/i);
  });

  test("needs no server but its own", async ({ browser, origin }) => {
    const page = await browser.newPage();
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(origin) && !/^(blob|data):/.test(request.url())) foreign.push(request.url());
    });
    await page.goto(origin);
    await resultsComplete(page);
    expect(foreign).toEqual([]);
    await page.close();
  });

  test("the build has every gallery scenario and the schema", async ({ buildFolder }) => {
    const built = await readdir(`${buildFolder}/scenarios`);
    expect(built.sort()).toEqual((await readdir("public/scenarios")).sort());
    const schema = await readFile(`${buildFolder}/scenario.schema.json`, "utf8");
    expect(schema).toBe(await readFile("public/scenario.schema.json", "utf8"));
  });
});
