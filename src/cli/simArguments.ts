import { parseArgs } from "node:util";
import { type Checked, fault } from "../scenario/fault.ts";

/** What `sim` was asked to do. Overrides are absent where the scenario's own value stands. */
export interface SimArguments {
  readonly source: string;
  readonly format: "text" | "json" | "csv";
  readonly schedulers: readonly string[] | null;
  readonly seed: number | null;
  readonly replications: number | null;
  readonly durationS: number | null;
  readonly tracePath: string | null;
  /** A policy file for the learned schedulers that read what it reads; null for those that ship. */
  readonly policyPath: string | null;
  /** Threads to simulate in; null for as many as help. */
  readonly threads: number | null;
}

/** How `sim` is called, in one line. */
export const SIM_USAGE =
  "npm run -s sim -- FILE_OR_LINK [--schedulers a,b] [--seed N] [--replications N] [--duration S] [--json | --csv] [--trace OUT.json] [--threads N] [--policy FILE.onnx]";

/** Beyond this a typing error is more likely than a machine that large. */
const MOST_THREADS = 256;

/** Reads the arguments of `sim`; a fault names the option. */
export function simArguments(args: readonly string[]): Checked<SimArguments> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return fault("", `${error instanceof Error ? error.message : "The arguments can't be read"}. Usage: ${SIM_USAGE}`);
  }
  const { values, positionals } = parsed;
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) return fault("", `Name one scenario file or link. Usage: ${SIM_USAGE}`);
  if (values.json && values.csv) return fault("--csv", "can't be combined with --json");
  const numbers: Record<string, number | null> = {};
  for (const name of ["seed", "replications", "duration", "threads"] as const) {
    const text = values[name];
    const number = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
    if (text !== undefined && Number.isNaN(number)) return fault(`--${name}`, `must be a number (got "${text}")`);
    numbers[name] = text === undefined ? null : number;
  }
  const threads = numbers.threads ?? null;
  if (threads !== null && !(Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS))
    return fault("--threads", `must be a whole number from 1 to ${MOST_THREADS} (got ${threads})`);
  return {
    ok: true,
    value: {
      source,
      format: values.json ? "json" : values.csv ? "csv" : "text",
      schedulers:
        values.schedulers
          ?.split(",")
          .map((id) => id.trim())
          .filter((id) => id !== "") ?? null,
      seed: numbers.seed ?? null,
      replications: numbers.replications ?? null,
      durationS: numbers.duration ?? null,
      tracePath: values.trace ?? null,
      policyPath: values.policy ?? null,
      threads,
    },
  };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      schedulers: { type: "string" },
      seed: { type: "string" },
      replications: { type: "string" },
      duration: { type: "string" },
      json: { type: "boolean", default: false },
      csv: { type: "boolean", default: false },
      trace: { type: "string" },
      policy: { type: "string" },
      threads: { type: "string" },
    },
  });
}
