/** `npm test`: every check of this project, each as a named step, ended by one line `N passed, N failed`. */
import { ensureChromium } from "./e2e/chromium.ts";
import { runAll } from "./steps/runAll.ts";
import { oneFailed, onePassed, programStep, type Step } from "./steps/step.ts";
import { vitestStep } from "./steps/vitest.ts";

const chromium: Step = {
  name: "Chromium",
  async run() {
    const found = await ensureChromium();
    console.log(found.ok ? found.path : found.reason);
    return found.ok ? onePassed : oneFailed;
  },
};

const colours = process.stdout.isTTY ? [] : ["--colors=off"];

const { passed, failed } = await runAll(
  [
    programStep("format and lint", "biome", ["ci", ...colours, "."]),
    programStep("types", "tsc", ["--noEmit"]),
    vitestStep("layers and unit tests", "unit"),
    vitestStep("laws", "laws"),
    programStep("build", "vite", ["build", "--logLevel", "warn"]),
    chromium,
    vitestStep("browser tests", "e2e", ["build", "Chromium"]),
  ],
  console.log,
);

console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
