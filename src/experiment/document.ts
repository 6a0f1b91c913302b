import type { Scenario } from "../scenario/document.ts";
import type { Outcome, ResultDocument } from "./result.ts";

/** The result document of a run, as `sim --json` prints it and the page saves it. `version` is Inferyard's own. */
export function resultDocument(version: string, scenario: Scenario, outcomes: readonly Outcome[]): ResultDocument {
  return { app: `inferyard ${version}`, scenario, runs: outcomes.map((outcome) => outcome.run) };
}

/** The document as text: the bytes of `sim --json`. */
export function resultText(document: ResultDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
