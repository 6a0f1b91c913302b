import type { ParamValue } from "../scenario/document.ts";
import type { Fault } from "../scenario/fault.ts";
import type { ParamSpec, SchedulerCard } from "../scenario/schedulerCard.ts";

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
    case "policy":
      if (typeof value === "string" && (value === spec.default || /^[0-9a-f]{64}$/.test(value))) return null;
      return `must be "${spec.default}" or the SHA-256 of a policy file (got ${JSON.stringify(value)})`;
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
