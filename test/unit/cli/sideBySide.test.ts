import { describe, expect, test } from "vitest";
import { commandLine } from "../../e2e/commandLine.ts";

const FILE = "public/scenarios/mixed-cloud.json";

/** What `sim` prints with so many threads, without what the clock measured. Long enough for all of them to take part. */
async function printed(threads: number): Promise<string> {
  const long = ["--schedulers", "edf,triton", "--replications", "3", "--duration", "600"];
  const { output, errors, exitCode } = await commandLine("sim", FILE, ...long, "--json", "--threads", `${threads}`);
  expect({ errors, exitCode }).toEqual({ errors: "", exitCode: 0 });
  return output.replaceAll(/"decisionUs": (null|\{[^}]*\})/g, '"decisionUs": "by the clock"');
}

describe("the command line", () => {
  test("prints the same bytes in one, two and three threads", { timeout: 60_000 }, async () => {
    const alone = await printed(1);
    expect(await printed(2)).toBe(alone);
    expect(await printed(3)).toBe(alone);
  });
});
