import { parseArgs } from "node:util";
import { type Checked, fault } from "../../scenario/fault.ts";

/** What `plan` was asked to do: plan a scenario, run the suite of workloads, or simulate plans of some of them. */
export type PlanArguments =
  | {
      readonly kind: "scenario";
      readonly source: string;
      readonly planners: readonly string[] | null;
      readonly format: "text" | "json";
    }
  | {
      readonly kind: "suite";
      readonly planners: readonly string[] | null;
      readonly seed: number;
      readonly format: "text" | "json" | "csv";
    }
  | {
      readonly kind: "simulate";
      readonly planners: readonly string[];
      readonly seed: number;
      readonly format: "text" | "json";
    };

/** How `plan` is called. */
export const PLAN_USAGE =
  "npm run -s plan -- FILE_OR_LINK [--planners a,b] [--json], or npm run -s plan -- --suite [--planners a,b] [--seed N] [--json | --csv], or npm run -s plan -- --simulate [--planners a,b] [--seed N] [--json]";

/** Seed of the published suite. */
const SUITE_SEED = 1;
/** Planners whose plans are simulated where none is named: each takes the better part of a minute. */
const SIMULATED: readonly string[] = ["harpagon"];

/** Reads the arguments of `plan`; a fault names the option. */
export function planArguments(args: readonly string[]): Checked<PlanArguments> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return fault("", `${error instanceof Error ? error.message : "The arguments can't be read"}. Usage: ${PLAN_USAGE}`);
  }
  const { values, positionals } = parsed;
  const planners =
    values.planners
      ?.split(",")
      .map((id) => id.trim())
      .filter((id) => id !== "") ?? null;
  if (values.json && values.csv) return fault("--csv", "can't be combined with --json");
  if (values.suite && values.simulate) return fault("--simulate", "can't be combined with --suite");
  if (values.simulate && values.csv)
    return fault("--csv", "is for --suite; simulated plans are printed as text or --json");
  if (values.suite || values.simulate) {
    if (positionals.length > 0)
      return fault(
        values.suite ? "--suite" : "--simulate",
        `has its own workloads and takes no file (got "${positionals[0]}")`,
      );
    const seed = values.seed === undefined ? SUITE_SEED : values.seed.trim() === "" ? Number.NaN : Number(values.seed);
    if (!(Number.isInteger(seed) && seed >= 0 && seed <= 4_294_967_295))
      return fault("--seed", `must be a whole number from 0 to 4294967295 (got "${values.seed}")`);
    if (values.simulate) {
      const format = values.json ? "json" : "text";
      return { ok: true, value: { kind: "simulate", planners: planners ?? SIMULATED, seed, format } };
    }
    return {
      ok: true,
      value: { kind: "suite", planners, seed, format: values.json ? "json" : values.csv ? "csv" : "text" },
    };
  }
  if (values.csv) return fault("--csv", "is for --suite; a plan is printed as text or --json");
  if (values.seed !== undefined) return fault("--seed", "is for --suite and --simulate; a plan needs no randomness");
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) return fault("", `Name one scenario file or link. Usage: ${PLAN_USAGE}`);
  return { ok: true, value: { kind: "scenario", source, planners, format: values.json ? "json" : "text" } };
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      planners: { type: "string" },
      simulate: { type: "boolean", default: false },
      suite: { type: "boolean", default: false },
      seed: { type: "string" },
      json: { type: "boolean", default: false },
      csv: { type: "boolean", default: false },
    },
  });
}
