import { z } from "zod";
import { scenarioSchema } from "./document.ts";

/** The scenario document as JSON Schema (draft 2020-12), for editors and other tools: what may be written, defaults left out. */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { io: "input" });
  return `${JSON.stringify({ title: "Inferyard scenario, version 1", ...schema }, null, 2)}\n`;
}
