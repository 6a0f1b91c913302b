import type { Outcome } from "../experiment/result.ts";
import type { Scenario } from "../scenario/document.ts";
import { csvOf, resultDocument, resultText } from "../worker/resultText.ts";
import { toClipboard, type WriteClipboard } from "./clipboard.ts";
import { download } from "./download.ts";
import { scenarioFileName } from "./scenarioFile.ts";
import type { Notice } from "./view.ts";

/** A kind of file that results are kept in. */
export type ResultFormat = "json" | "csv" | "md";

/** Inferyard's version, put in by the build. */
declare const __APP_VERSION__: string;

/** The results as the command line prints them for this scenario, `decisionUs` aside. */
export function resultFileText(
  format: Exclude<ResultFormat, "md">,
  scenario: Scenario,
  outcomes: readonly Outcome[],
): string {
  const document = resultDocument(__APP_VERSION__, scenario, outcomes);
  return format === "json" ? resultText(document) : csvOf(document);
}

const mimeTypes: Readonly<Record<ResultFormat, string>> = {
  json: "application/json",
  csv: "text/csv",
  md: "text/markdown",
};

/** Offers results as a file: "Mixed cloud GPUs" is `mixed-cloud-gpus-results.json`. */
export function saveResultFile(scenario: Scenario, format: ResultFormat, text: string): void {
  const name = scenarioFileName(scenario).replace(/\.json$/u, `-results.${format}`);
  download(new Blob([text], { type: mimeTypes[format] }), name);
}

/** Copies a table of results, and says how it went. */
export async function copyTable(text: string, writeClipboard: WriteClipboard = toClipboard): Promise<Notice> {
  return (await writeClipboard(text))
    ? { kind: "neutral", title: "Table copied." }
    : { kind: "neutral", title: "The browser did not let the page copy.", text: "Save it as a file instead." };
}
