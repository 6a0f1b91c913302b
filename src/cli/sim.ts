import { writeFile } from "node:fs/promises";
import manifest from "../../package.json" with { type: "json" };
import { csvOf } from "../experiment/csv.ts";
import { resultDocument, resultText } from "../experiment/document.ts";
import { prepareStudy } from "../experiment/study.ts";
import { chromeTrace } from "./chromeTrace.ts";
import { reportFaults } from "./faults.ts";
import { readScenario } from "./input.ts";
import { override } from "./override.ts";
import { withOwnPolicy } from "./ownPolicy.ts";
import { askingOf } from "./policyFiles.ts";
import { reportOf } from "./report.ts";
import { runSideBySide } from "./sideBySide.ts";
import { simArguments } from "./simArguments.ts";

/** `npm run -s sim`: runs a scenario's schedulers and prints their results. */
async function main(): Promise<void> {
  const args = simArguments(process.argv.slice(2));
  if (!args.ok) return reportFaults(args.faults);
  const read = await readScenario(args.value.source);
  if (!read.ok) return reportFaults(read.faults);
  const scenario = override(read.value, args.value);
  if (!scenario.ok) return reportFaults(scenario.faults);
  const given = await withOwnPolicy(scenario.value, args.value.policyPath);
  if (!given.ok) return reportFaults(given.faults);
  const { scenario: run, own } = given.value;
  const study = prepareStudy(run, () => performance.now());
  if (!study.ok) return reportFaults(study.faults);
  const outcomes = await runSideBySide(study.value, args.value.threads, own);
  const document = resultDocument(manifest.version, run, outcomes);
  if (args.value.format === "json") process.stdout.write(resultText(document));
  else if (args.value.format === "csv") process.stdout.write(csvOf(document));
  else process.stdout.write(reportOf(run, outcomes));
  if (args.value.tracePath === null) return;
  try {
    await writeFile(args.value.tracePath, JSON.stringify(await chromeTrace(study.value, askingOf(study.value, own))));
  } catch (error) {
    const message = `can't be written: ${error instanceof Error ? error.message : "unknown reason"}`;
    reportFaults([{ path: args.value.tracePath, message }]);
  }
}

await main();
