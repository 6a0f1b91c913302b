import { writeFile } from "node:fs/promises";
import { scenarioJsonSchema } from "../scenario/jsonSchema.ts";

/** `npm run -s schema`: writes `public/scenario.schema.json` from the schema in code, its one source. */
await writeFile("public/scenario.schema.json", scenarioJsonSchema());
