import type { z } from "zod";
import { type Scenario, scenarioSchema } from "./document.ts";
import { type Checked, type Fault, fault, faultPath } from "./fault.ts";

/** Largest scenario text that is read, in characters: a 50 MB file is refused before anything tries to parse it. */
export const MAX_SCENARIO_CHARS = 5_000_000;

/** Reads a scenario from JSON text. Faults say where and what; nothing is thrown. */
export function parseScenarioText(text: string): Checked<Scenario> {
  if (text.length > MAX_SCENARIO_CHARS)
    return fault(
      "",
      `This is too large for a scenario: ${megabytes(text.length)} MB, the limit is ${megabytes(MAX_SCENARIO_CHARS)} MB.`,
    );
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return fault("", `This is not JSON: ${error instanceof Error ? error.message : "it can't be read"}.`);
  }
  return parseScenario(raw);
}

/** Checks a scenario that is already an object and fills in every default. */
export function parseScenario(raw: unknown): Checked<Scenario> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw))
    return fault("", `A scenario is a JSON object (got ${describe(raw)}).`);
  if ("version" in raw && typeof raw.version === "number" && raw.version > 1)
    return fault("version", `must be 1 (got ${raw.version}): this scenario was made with a newer Inferyard`);
  const result = scenarioSchema.safeParse(raw, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return {
    ok: false,
    faults: result.error.issues.flatMap((issue) => faultsOf(issue, [])),
  };
}

/** A scenario as the text of a file: indented JSON with a final newline. */
export function scenarioText(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

const megabytes = (chars: number): string => (chars / 1e6).toFixed(chars < 1e7 ? 1 : 0);

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, prefix: readonly PropertyKey[]): Fault[] {
  const steps = [...prefix, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0)
    return closestBranch(issue.errors).flatMap((inner) => faultsOf(inner, steps));
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: faultPath([...steps, key]),
      message: "is not a field that is known here",
    }));
  return [{ path: faultPath(steps), message: sentence(issue) }];
}

/** Of the alternatives of a union, the one that the input was most likely meant to be: the one of its kind with the fewest faults. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const cost = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => {
      if (issue.path.at(-1) === "kind") return sum + 100;
      return sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1);
    }, 0);
  return branches.reduce((best, branch) => (cost(branch) < cost(best) ? branch : best));
}

function sentence(issue: Issue): string {
  const got = `(got ${describe(issue.input)})`;
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array" || issue.origin === "set")
        return `must have at least ${issue.minimum} ${issue.origin === "string" ? "characters" : "entries"} ${got}`;
      return `must be ${issue.inclusive ? "≥" : ">"} ${issue.minimum} ${got}`;
    case "too_big":
      if (issue.origin === "string" || issue.origin === "array" || issue.origin === "set")
        return `must have at most ${issue.maximum} ${issue.origin === "string" ? "characters" : "entries"} ${got}`;
      return `must be ${issue.inclusive ? "≤" : "<"} ${issue.maximum} ${got}`;
    case "invalid_type":
      if (issue.input === undefined) return "is missing";
      return `must be ${article(issue.expected)} ${got}`;
    case "invalid_value":
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(" or ")} ${got}`;
    case "invalid_union":
      return `must be one of the known kinds (got ${describe(fieldOf(issue.input, issue.path.at(-1)))})`;
    case "invalid_format":
      return `may hold letters, digits, dot, hyphen and underscore ${got}`;
    default:
      return issue.message;
  }
}

/** A union told apart by one field reports the whole object; what was found in that field says more. */
function fieldOf(input: unknown, key: PropertyKey | undefined): unknown {
  if (typeof input !== "object" || input === null || key === undefined) return input;
  return Object.entries(input).find(([name]) => name === key)?.[1];
}

function article(expected: string): string {
  if (expected === "int") return "a whole number";
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

function describe(input: unknown): string {
  if (input === undefined) return "nothing";
  if (Array.isArray(input)) return `a list of ${input.length}`;
  if (typeof input === "object" && input !== null) return "an object";
  if (typeof input === "string") return JSON.stringify(input.length > 40 ? `${input.slice(0, 40)}…` : input);
  return String(input);
}
