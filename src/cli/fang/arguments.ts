import { parseArgs } from "node:util";
import { type Checked, fault } from "../../scenario/fault.ts";

/** What `fang` is asked for. */
export interface FangArguments {
  readonly scenarios: number;
  readonly seed: number;
  /** A policy file to judge instead of the one that ships. */
  readonly policy: string | null;
  readonly json: boolean;
}

const USAGE = "npm run -s fang -- [--scenarios N] [--seed N] [--policy FILE.onnx] [--json]";
const MOST = 1000;

/** Reads the command line; a fault names the flag. */
export function fangArguments(words: readonly string[]): Checked<FangArguments> {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(words);
  } catch (error) {
    return fault("", `${error instanceof Error ? error.message : "The arguments can't be read"}. Usage: ${USAGE}`);
  }
  const scenarios = Number(values.scenarios);
  const seed = Number(values.seed);
  if (!(Number.isInteger(scenarios) && scenarios >= 2 && scenarios <= MOST))
    return fault("--scenarios", `must be a whole number from 2 to ${MOST} (got ${values.scenarios})`);
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32))
    return fault("--seed", `must be a whole number from 0 on (got ${values.seed})`);
  return { ok: true, value: { scenarios, seed, policy: values.policy ?? null, json: values.json } };
}

function parse(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    options: {
      scenarios: { type: "string", default: "40" },
      seed: { type: "string", default: "2017" },
      policy: { type: "string" },
      json: { type: "boolean", default: false },
    },
  }).values;
}
