import { readFile, stat } from "node:fs/promises";
import type { Scenario } from "../scenario/document.ts";
import { type Checked, fault } from "../scenario/fault.ts";
import { decodeLink, isLink } from "../scenario/link.ts";
import { MAX_SCENARIO_CHARS, parseScenarioText } from "../scenario/parse.ts";

/** Reads a scenario from a file, a share link or a link's fragment. A file that is too large is not read at all. */
export async function readScenario(fileOrLink: string): Promise<Checked<Scenario>> {
  if (isLink(fileOrLink)) return decodeLink(fileOrLink);
  try {
    const { size } = await stat(fileOrLink);
    // A character takes at least a byte, and at most four.
    if (size > 4 * MAX_SCENARIO_CHARS)
      return fault(fileOrLink, `is too large for a scenario: ${(size / 1e6).toFixed(0)} MB, the limit is 5 MB`);
    const parsed = parseScenarioText(await readFile(fileOrLink, "utf8"));
    if (parsed.ok) return parsed;
    return { ok: false, faults: parsed.faults.map(({ path, message }) => ({ path: path || fileOrLink, message })) };
  } catch (error) {
    return fault(fileOrLink, `can't be read: ${error instanceof Error ? reason(error) : "unknown reason"}`);
  }
}

function reason(error: Error): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return "there is no such file";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES") return "permission is missing";
  return error.message;
}
