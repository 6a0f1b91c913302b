import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright";
import { describe, expect, test as plainTest } from "vitest";
import { test } from "./browser.ts";
import { commandLine, type Printed } from "./commandLine.ts";
import { resultsComplete } from "./ledger.ts";

const document = (change: (scenario: ReturnType<typeof sound>) => void): string => {
  const scenario = sound();
  change(scenario);
  return JSON.stringify(scenario);
};

const sound = () => ({
  version: 1,
  fleet: [{ device: "t4", count: 1 }],
  apps: [{ id: "a", sloMs: 100, model: "resnet50", arrivals: { kind: "poisson", ratePerS: 10 } }],
  schedulers: [{ id: "fifo" }],
});

/** Files that can't be run, and the sentence that each must give. */
const bad = {
  "unknown device": {
    text: document((scenario) => {
      scenario.fleet = [{ device: "t44", count: 1 }];
    }),
    says: 'fleet[0].device: no device is called "t44"; did you mean "t4"?',
  },
  "negative rate": {
    text: document((scenario) => {
      for (const app of scenario.apps) app.arrivals.ratePerS = -3;
    }),
    says: "apps[0].arrivals.ratePerS: must be > 0 (got -3)",
  },
  "50 MB": { text: "x".repeat(50_000_000), says: /too large for a scenario|has 50 MB; a scenario has at most 5 MB/ },
} as const;

async function inFile<T>(text: string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "inferyard-"));
  try {
    await writeFile(join(folder, "scenario.json"), text);
    return await use(join(folder, "scenario.json"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function expectOneLine(printed: Printed, says: string | RegExp): void {
  expect(printed.errors).toMatch(says);
  expect(printed.errors.trim().split("\n")).toHaveLength(1);
  expect(printed.output).toBe("");
  expect(printed.exitCode).toBe(2);
}

describe("bad input ends the command line with one line and exit code 2:", () => {
  plainTest.each(Object.entries(bad))("%s", async (_name, { text, says }) => {
    expectOneLine(await inFile(text, (path) => commandLine("sim", path, "--json")), says);
  });

  plainTest("a truncated link", async () => {
    const link = (await commandLine("link", "public/scenarios/edge-box.json")).output.trim();
    expectOneLine(await commandLine("sim", link.slice(0, link.length / 2)), "cut short");
  });

  plainTest("a file that is not there", async () => {
    expectOneLine(await commandLine("sim", "no-such-file.json"), "there is no such file");
  });

  plainTest("an unknown scheduler", async () => {
    const printed = await commandLine("sim", "public/scenarios/edge-box.json", "--schedulers", "best");
    expectOneLine(printed, 'no scheduler "best"');
  });
});

/** What a person has changed before the accident, and must find again after it. */
async function typeSomething(page: Page): Promise<() => Promise<void>> {
  await page.getByRole("spinbutton", { name: "SLO of Shelf detector" }).fill("321");
  return async () => {
    expect(await page.getByRole("spinbutton", { name: "SLO of Shelf detector" }).inputValue()).toBe("321");
    expect(await page.getByRole("spinbutton", { name: "number of V100" }).inputValue()).toBe("1");
  };
}

describe("bad input says one clear sentence on the page and loses nothing:", () => {
  test.for(Object.entries(bad))("%s", async ([, { text, says }], { openPage }) => {
    const { page, faults } = await openPage();
    await resultsComplete(page);
    const nothingLost = await typeSomething(page);
    await page.getByRole("button", { name: "Scenarios and files" }).click();
    await inFile(text, async (path) => {
      await page.locator('input[type="file"]').first().setInputFiles(path);
      await page.getByText(says).first().waitFor();
    });
    await page.keyboard.press("Escape");
    await nothingLost();
    expect(faults).toEqual([]);
  });

  test("a truncated link", async ({ openPage }) => {
    const link = (await commandLine("link", "public/scenarios/edge-box.json")).output.trim();
    const { page, faults } = await openPage();
    await resultsComplete(page);
    const nothingLost = await typeSomething(page);
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      link.slice(0, link.length / 2),
    );
    await page.getByText(/cut short/).waitFor();
    await nothingLost();
    expect(faults).toEqual([]);
  });

  test("a number that can't be stays as typed, says why beside the field, and Run waits", async ({ openPage }) => {
    const { page } = await openPage();
    await resultsComplete(page);
    const rate = page.getByRole("spinbutton", { name: "Rate of Photo tagger" });
    await rate.fill("-5");
    await page
      .getByText(/Must be above 0/)
      .first()
      .waitFor();
    expect(await rate.inputValue()).toBe("-5");
    expect(await rate.getAttribute("aria-invalid")).toBe("true");
    await page.getByRole("button", { name: "Back to 400" }).click();
    expect(await rate.inputValue()).toBe("400");
  });
});
