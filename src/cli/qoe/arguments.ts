import { parseArgs } from "node:util";
import { type Checked, fault } from "../../scenario/fault.ts";
import type { WorkKind } from "./draw.ts";
import { presets } from "./presets.ts";

/** What `qoe` was asked to do. */
export interface QoeArguments {
  readonly draws: number;
  readonly seed: number;
  readonly work: WorkKind;
  /** Mean time that clients think between requests. */
  readonly thinkS: number;
  readonly json: boolean;
  /** Id of a preset workload whose scenario is to be printed instead; null for none. */
  readonly scenario: string | null;
}

/** How `qoe` is called, in one line. */
const USAGE =
  "npm run -s qoe -- [--draws N] [--seed N] [--work independent|with-target] [--think S] [--json], or npm run -s qoe -- --scenario ID";

const MOST_DRAWS = 10_000;
const LARGEST_SEED = 4_000_000_000;
const LONGEST_THINK_S = 1000;

/** Reads the arguments of `qoe`; a fault names the option. */
export function qoeArguments(args: readonly string[]): Checked<QoeArguments> {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return fault("", `${error instanceof Error ? error.message : "The arguments can't be read"}. Usage: ${USAGE}`);
  }
  const [draws, seed, thinkS] = [values.draws, values.seed, values.think].map((text) =>
    text.trim() === "" ? Number.NaN : Number(text),
  );
  if (!isWhole(draws, 1, MOST_DRAWS))
    return fault("--draws", `must be a whole number from 1 to ${MOST_DRAWS} (got ${values.draws})`);
  if (!isWhole(seed, 0, LARGEST_SEED))
    return fault("--seed", `must be a whole number from 0 to ${LARGEST_SEED} (got ${values.seed})`);
  if (thinkS === undefined || !(thinkS >= 0 && thinkS <= LONGEST_THINK_S))
    return fault("--think", `must be a number from 0 to ${LONGEST_THINK_S} (got ${values.think})`);
  const { work, json, scenario = null } = values;
  if (scenario !== null && presets[scenario] === undefined)
    return fault("--scenario", `must be ${Object.keys(presets).join(" or ")} (got ${scenario})`);
  if (work !== "independent" && work !== "with-target")
    return fault("--work", `must be independent or with-target (got ${work})`);
  return { ok: true, value: { draws, seed, work, thinkS, json, scenario } };
}

const isWhole = (value: number | undefined, least: number, largest: number): value is number =>
  value !== undefined && Number.isInteger(value) && value >= least && value <= largest;

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      draws: { type: "string", default: "200" },
      seed: { type: "string", default: "42" },
      work: { type: "string", default: "independent" },
      think: { type: "string", default: "0" },
      json: { type: "boolean", default: false },
      scenario: { type: "string" },
    },
  }).values;
}
