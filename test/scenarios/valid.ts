import type { Scenario } from "../../src/scenario/document.ts";
import { faultLine } from "../../src/scenario/fault.ts";
import { parseScenario } from "../../src/scenario/parse.ts";

/** The scenario of a document that must be sound, with every default filled in; a fault in it is a fault of the test. */
export function valid(document: unknown): Scenario {
  const parsed = parseScenario(document);
  if (!parsed.ok) throw new Error(parsed.faults.map(faultLine).join("\n"));
  return parsed.value;
}
