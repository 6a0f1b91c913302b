import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { test } from "./browser.ts";
import { resultsComplete } from "./ledger.ts";

/** Most JavaScript that the first paint may need, in bytes of gzip. */
const FIRST_PAINT_BYTES = 250_000;

/** The files and all that they import statically, with their texts. */
async function closure(folder: string, files: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (texts.has(file)) continue;
    const text = await readFile(`${folder}/${file}`, "utf8");
    texts.set(file, text);
    for (const [, name] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) queue.push(`assets/${name}`);
  }
  return texts;
}

describe("first paint", () => {
  test("needs at most 250 kB of gzipped JavaScript, the ledger included, onnxruntime-web not among it", async ({
    buildFolder,
    browser,
    origin,
  }) => {
    const html = await readFile(`${buildFolder}/index.html`, "utf8");
    const entries = [...html.matchAll(/src="\.\/(assets\/[^"]+\.js)"/g)].map(([, path]) => path ?? "");
    const ledger = (await readdir(`${buildFolder}/assets`)).filter((name) => /^Results-.*\.js$/.test(name));
    expect([entries.length, ledger.length]).toEqual([1, 1]);
    const files = await closure(buildFolder, [...entries, ...ledger.map((name) => `assets/${name}`)]);
    const texts = [...files.values()];
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(FIRST_PAINT_BYTES);
    for (const text of texts) expect(text).not.toMatch(/onnxruntime/i);

    // The page does paint with these alone.
    const page = await browser.newPage();
    await page.route(/\/assets\/.*\.js$/, (route) =>
      files.has(new URL(route.request().url()).pathname.slice(1)) ? route.continue() : route.abort(),
    );
    await page.goto(origin);
    await page.getByRole("region", { name: "Fleet" }).waitFor();
    await page.close();
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

  test("the build has each WebAssembly of ONNX Runtime once, and names no other place for it", async ({
    buildFolder,
  }) => {
    const built = await readdir(`${buildFolder}/assets`);
    const engines = built.filter((name) => name.endsWith(".wasm"));
    expect(engines.map((name) => name.replace(/-[^-]*\.wasm$/, "")).sort()).toEqual([
      "ort-wasm-simd-threaded",
      "ort-wasm-simd-threaded.asyncify",
    ]);
    const loaders = await Promise.all(
      built
        .filter((name) => /^ort\..*\.js$/.test(name))
        .map((name) => readFile(`${buildFolder}/assets/${name}`, "utf8")),
    );
    expect(loaders).toHaveLength(2);
    for (const engine of engines) expect(loaders.filter((text) => text.includes(engine))).toHaveLength(1);
  });

  test("the build has every gallery scenario and the schema", async ({ buildFolder }) => {
    const built = await readdir(`${buildFolder}/scenarios`);
    expect(built.sort()).toEqual((await readdir("public/scenarios")).sort());
    const schema = await readFile(`${buildFolder}/scenario.schema.json`, "utf8");
    expect(schema).toBe(await readFile("public/scenario.schema.json", "utf8"));
  });
});
