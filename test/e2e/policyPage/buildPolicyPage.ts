import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { build } from "vite";
import { untrainedPolicy } from "../../scenarios/learned.ts";

const FEATURES = 4;

/** Builds the page that asks a policy in a worker, as the product is built, into a folder of its own. */
export async function buildPolicyPage(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "inferyard-policy-page-"));
  await build({
    configFile: false,
    root: import.meta.dirname,
    base: "./",
    logLevel: "error",
    publicDir: false,
    worker: { format: "es" },
    build: { target: "es2023", outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 1000 },
  });
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** Asks an untrained policy in the page's worker; calls overlap. @returns each call's scores. @throws Error with why there are none */
export async function scoresIn(
  page: Page,
  provider: "wasm" | "webgpu",
  counts: readonly number[],
): Promise<number[][]> {
  const rows = Array.from({ length: Math.max(...counts) * FEATURES }, (_, i) => Math.sin(i * 12.9898) * 2);
  const bytes = [...untrainedPolicy()];
  const answer: string | number[][] = await page.evaluate(
    (given) =>
      Reflect.get(window, "asked").scores(given.bytes, given.provider, given.rows, given.features, given.counts),
    { bytes, provider, rows, features: FEATURES, counts: [...counts] },
  );
  if (typeof answer === "string") throw new Error(`${provider}: ${answer}`);
  return answer;
}

/** What the page's worker finds of WebGPU. */
export function adapterIn(page: Page): Promise<string> {
  return page.evaluate(() => Reflect.get(window, "asked").adapter());
}
