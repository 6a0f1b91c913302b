import type { ParamValue } from "./document.ts";
import type { Fault } from "./fault.ts";

/** What every parameter says of itself: enough for an editor, a check and a manual. */
interface ParamBase {
  readonly id: string;
  /** Label in sentence case, as on the page: "Largest batch". */
  readonly label: string;
  /** One sentence: what it does and what more or less of it changes. */
  readonly help: string;
}

/** A number with its range; `unit` is printed after it. `integer` numbers are whole. */
export interface NumberParam extends ParamBase {
  readonly kind: "number";
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  readonly unit?: string;
}

/** Yes or no. */
export interface FlagParam extends ParamBase {
  readonly kind: "flag";
  readonly default: boolean;
}

/** One of several named values. */
export interface ChoiceParam extends ParamBase {
  readonly kind: "choice";
  readonly default: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
  }[];
}

/** Ascending whole numbers, such as preferred batch sizes; may be empty. */
export interface ListParam extends ParamBase {
  readonly kind: "list";
  readonly default: readonly number[];
  readonly min: number;
  readonly max: number;
}

export type ParamSpec = NumberParam | FlagParam | ChoiceParam | ListParam;

/** A scheduler as people see it: what the picker, the parameter editor and the manual need. Plain data. */
export interface SchedulerCard {
  readonly id: string;
  /** What people read: "Fang heuristic". */
  readonly name: string;
  /** Second line in the ledger: "smallest batch that keeps up". */
  readonly tagline: string;
  /** Two or three sentences: how it decides, and where the rule comes from. */
  readonly about: string;
  /** The paper or document the rule comes from, and whether it is read there or reconstructed. */
  readonly source: string;
  readonly params: readonly ParamSpec[];
}

/** Checks a scheduler's parameters against its card; `path` is where they stand in the document. */
export function checkParams(
  card: SchedulerCard,
  params: Readonly<Record<string, ParamValue>>,
  path: string,
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [id, value] of Object.entries(params)) {
    const spec = card.params.find((candidate) => candidate.id === id);
    const message = spec === undefined ? unknownParam(card) : paramFault(spec, value);
    if (message !== null) faults.push({ path: `${path}.${id}`, message });
  }
  return faults;
}

/** What is wrong with a parameter's value, in words that follow its name; null when nothing is. */
export function paramFault(spec: ParamSpec, value: ParamValue): string | null {
  switch (spec.kind) {
    case "number":
      if (typeof value !== "number") return `must be a number (got ${JSON.stringify(value)})`;
      return numberFault(value, spec.min, spec.max, spec.integer ?? false);
    case "flag":
      return typeof value === "boolean" ? null : `must be true or false (got ${JSON.stringify(value)})`;
    case "choice":
      if (spec.options.some((option) => option.value === value)) return null;
      return `must be ${spec.options.map((option) => `"${option.value}"`).join(" or ")} (got ${JSON.stringify(value)})`;
    case "list": {
      if (!Array.isArray(value)) return `must be a list of whole numbers (got ${JSON.stringify(value)})`;
      for (const [i, entry] of value.entries()) {
        const message = numberFault(entry, spec.min, spec.max, true);
        if (message !== null) return message;
        if (i > 0 && entry <= (value[i - 1] ?? 0)) return `must ascend (got ${value.join(", ")})`;
      }
      return null;
    }
  }
}

function numberFault(value: number, min: number, max: number, integer: boolean): string | null {
  if (integer && !Number.isInteger(value)) return `must be a whole number (got ${value})`;
  if (value < min) return `must be ≥ ${min} (got ${value})`;
  if (value > max) return `must be ≤ ${max} (got ${value})`;
  return null;
}

function unknownParam(card: SchedulerCard): string {
  const known = card.params.map((spec) => spec.id).join(", ");
  return known === "" ? `${card.name} takes no parameters` : `is not a parameter of ${card.name}, which takes ${known}`;
}
