import type { Scenario } from "../scenario/document.ts";
import { type Checked, fault } from "../scenario/fault.ts";
import { MAX_SCENARIO_CHARS, parseScenarioText, scenarioText } from "../scenario/parse.ts";
import { download } from "./download.ts";

/** Reads a scenario file. Its size is looked at before its content, so that a wrong file can't stop the page. */
export async function readScenarioFile(file: Pick<File, "name" | "size" | "text">): Promise<Checked<Scenario>> {
  if (file.size > MAX_SCENARIO_CHARS) {
    const megabytes = (file.size / 1e6).toPrecision(2);
    return fault("", `${file.name} has ${megabytes} MB; a scenario has at most ${MAX_SCENARIO_CHARS / 1e6} MB.`);
  }
  try {
    return parseScenarioText(await file.text());
  } catch {
    return fault("", `${file.name} could not be read.`);
  }
}

/** Offers the scenario to the person as a file to keep. */
export function saveScenarioFile(scenario: Scenario): void {
  download(new Blob([scenarioText(scenario)], { type: "application/json" }), scenarioFileName(scenario));
}

/** A file name from the scenario's name: "Mixed cloud GPUs" is `mixed-cloud-gpus.json`. */
export function scenarioFileName({ name }: Pick<Scenario, "name">): string {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  return `${words.join("-") || "scenario"}.json`;
}
