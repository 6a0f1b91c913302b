import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outcomesOf } from "../scenarios/study.ts";
import { valid } from "../scenarios/valid.ts";
import { runText } from "./runText.ts";

// A result changes only when somebody means it to. To renew the file after such a change, and to read in its diff what
// the change did: UPDATE_GOLDEN=1 npx vitest run --project laws test/laws/golden.test.ts
const folder = join(import.meta.dirname, "../golden");
const resultPath = join(folder, "mixed.result.json");

const scenario = valid(JSON.parse(readFileSync(join(folder, "mixed.scenario.json"), "utf8")));
const result = `[\n${outcomesOf(scenario).map(runText).join(",\n")}\n]\n`;
if (process.env.UPDATE_GOLDEN === "1") writeFileSync(resultPath, result);

test("every figure of a scenario with all parts is what it was, to the last digit", () => {
  expect(existsSync(resultPath)).toBe(true);
  expect(result).toBe(readFileSync(resultPath, "utf8"));
});
