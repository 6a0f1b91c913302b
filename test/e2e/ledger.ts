import type { Locator, Page } from "playwright";
import type { ResultDocument, Run } from "../../src/experiment/result.ts";
import { metricGroups } from "../../src/ui/results/explain/index.ts";
import { written } from "../../src/ui/results/explain/written.ts";

/** Waits until a run is complete: what it says then stands beside Run. */
export async function resultsComplete(page: Page): Promise<void> {
  await page.getByText("Results are current.").waitFor({ timeout: 60_000 });
}

/** The ledger of all apps. */
export const ledgerOf = (page: Page): Locator => page.getByRole("table", { name: /^Results per scheduler/ });

/** Metrics that are compared: all that every scheduler of a steady run has, and the clock does not measure. */
const compared = metricGroups
  .flatMap((group) => group.metrics)
  .filter((metric) => metric.id !== "decisionUs" && metric.percentile === undefined);

/** Gives the ledger a column for every compared metric. */
export async function showEveryColumn(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Columns" }).click();
  for (const metric of compared)
    await page.getByRole("checkbox", { name: `${metric.name} ${metric.unit}`.trim(), exact: true }).check();
  await page.keyboard.press("Escape");
}

/** What the ledger shows of a scheduler: each metric's head with its figure and interval, as text. */
export async function shownFigures(page: Page, label: string): Promise<Readonly<Record<string, string>>> {
  const ledger = ledgerOf(page);
  const heads = (await ledger.getByRole("columnheader").allInnerTexts()).map((text) =>
    text.replace(/\s+/g, " ").trim(),
  );
  const row = ledger.getByRole("row").filter({ has: page.getByRole("button", { name: label, exact: true }) });
  const cells = await row.locator("th, td").allInnerTexts();
  return Object.fromEntries(
    compared.map((metric) => {
      const place = heads.indexOf(`${metric.head} ${metric.unit}`.trim());
      return [metric.id, plain(cells[place] ?? "no such column")];
    }),
  );
}

/** The same figures as the command line's document has them, written as the page writes. */
export function expectedFigures(document: ResultDocument, label: string): Readonly<Record<string, string>> {
  const run: Run | undefined = document.runs.find((candidate) => candidate.label === label);
  const total = run?.total;
  if (run === undefined || total === null || total === undefined) throw new Error(`No figures of ${label}.`);
  return Object.fromEntries(
    compared.map((metric) => {
      const { value, interval } = written(metric, metric.read(total), run.replications);
      return [metric.id, plain(`${value} ${interval}`)];
    }),
  );
}

/** Text without the differences of layout. */
const plain = (text: string): string => text.replace(/[\s\u202f\u00a0]+/g, " ").trim();
