import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { scenarioJsonSchema } from "../../../src/scenario/jsonSchema.ts";

test("the published JSON Schema is the one in code; after a change of the schema, npm run schema writes it anew", async () => {
  expect(await readFile("public/scenario.schema.json", "utf8")).toBe(scenarioJsonSchema());
});
