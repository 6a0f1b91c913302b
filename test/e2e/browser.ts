import { type Browser, chromium, type Page } from "playwright";
import { preview } from "vite";
import { test as base } from "vitest";
import { findChromium } from "./chromium.ts";

/** How a page is opened. Sizes are in CSS pixels. */
export interface View {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** What follows the page's folder in the address, such as `#s=…`. */
  readonly address?: string;
}

/** An open page and all that has gone wrong in it so far: console errors, uncaught errors, failed requests. */
export interface WatchedPage {
  readonly page: Page;
  readonly faults: readonly string[];
}

/**
 * Vitest's `test` with the built page in a real Chromium.
 *
 * - `origin`: address of `dist/` as `vite preview` serves it, once per file, on a free port of this machine.
 * - `browser`: one Chromium per file.
 * - `openPage(view)`: a page with storage of its own, loaded, watched for faults, closed after the test.
 *
 * @example
 * test("opens without a fault", async ({ openPage }) => {
 *   const { page, faults } = await openPage({ width: 390, height: 844, colorScheme: "dark" });
 *   expect(await page.title()).toContain("Inferyard");
 *   expect(faults).toEqual([]);
 * });
 */
export const test = base
  .extend("buildFolder", { scope: "file" }, "dist")
  .extend("origin", { scope: "file" }, async ({ buildFolder }, { onCleanup }) => {
    const server = await preview({
      logLevel: "warn",
      // A missing file is a 404, as on any file server; the default for single pages answers with index.html.
      appType: "mpa",
      build: { outDir: buildFolder },
      preview: { host: "127.0.0.1", port: 0, open: false },
    });
    onCleanup(() => server.close());
    const url = server.resolvedUrls?.local[0];
    if (!url) throw new Error("vite preview gave no local address.");
    return url;
  })
  .extend("chromiumFlags", { scope: "file" }, [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
    // Chromium's sandbox refuses to start under root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ])
  .extend("browser", { scope: "file" }, async ({ chromiumFlags }, { onCleanup }): Promise<Browser> => {
    const found = findChromium();
    if (!found.ok) throw new Error(found.reason);
    const browser = await chromium.launch({ executablePath: found.path, args: chromiumFlags });
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("openPage", ({ browser, origin }, { onCleanup }) => {
    const closers: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const close of closers) await close();
    });
    return async (view: View = {}): Promise<WatchedPage> => {
      const { width = 1280, height = 800, colorScheme = "light", address = "" } = view;
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      closers.push(() => context.close());
      const page = await context.newPage();
      const faults = watch(page);
      await page.goto(new URL(address, origin).href);
      return { page, faults };
    };
  });

/** Collects, from now on, what goes wrong in a page and its workers. */
function watch(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => faults.push(`uncaught: ${error.stack ?? error.message}`));
  page.on("requestfailed", (request) =>
    faults.push(`request: ${request.method()} ${request.url()}: ${request.failure()?.errorText ?? "failed"}`),
  );
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`response: ${response.status()} ${response.url()}`);
  });
  return faults;
}
