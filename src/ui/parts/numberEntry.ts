/** What a number field accepts. Limits are inclusive unless the name says otherwise. */
export interface NumberLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** The value must be strictly above this. */
  readonly exclusiveMin?: number | undefined;
  /** The value must be strictly below this. */
  readonly exclusiveMax?: number | undefined;
  readonly integer?: boolean | undefined;
}

export type NumberEntry =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "problem"; readonly message: string };

/**
 * Reads what a person typed. The decimal sign may be a point or a comma, digits may be grouped with spaces, and the
 * minus may be a true minus, because figures are pasted from this very page.
 */
export function readNumber(text: string, limits: NumberLimits): NumberEntry {
  const plain = text.replace(/\s/gu, "").replace(",", ".").replace("−", "-");
  if (plain === "") return { kind: "problem", message: "Needs a number." };
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,2})?$/iu.test(plain)) return { kind: "problem", message: "Not a number." };
  const value = Number(plain);
  const message = limitProblem(value, limits);
  return message === null ? { kind: "number", value } : { kind: "problem", message };
}

/** Why `value` is outside the limits, as a sentence, or null. */
export function limitProblem(value: number, limits: NumberLimits): string | null {
  const { min, max, exclusiveMin, exclusiveMax, integer = false } = limits;
  if (integer && !Number.isInteger(value)) return "Must be a whole number.";
  if (exclusiveMin !== undefined && value <= exclusiveMin) return `Must be above ${entryText(exclusiveMin)}.`;
  if (exclusiveMax !== undefined && value >= exclusiveMax) return `Must be below ${entryText(exclusiveMax)}.`;
  const low = min !== undefined && value < min;
  const high = max !== undefined && value > max;
  if (!low && !high) return null;
  if (min !== undefined && max !== undefined) return `Must be ${entryText(min)} to ${entryText(max)}.`;
  return low ? `Must be ${entryText(min)} or more.` : `Must be ${entryText(max)} or less.`;
}

/** A number as it stands in a field: every digit of it, no grouping, no exponent, so that it can be edited in place. */
export function entryText(value: number | undefined): string {
  if (value === undefined) return "";
  const shortest = String(value);
  if (!shortest.includes("e")) return shortest;
  return value.toLocaleString("en", { useGrouping: false, maximumFractionDigits: 20 });
}

/** One unit of the last digit written: 0.001 for "0.526", 1 for "320". Fields without a step of their own move by it. */
export function lastDigit(text: string): number {
  return 10 ** -decimalsOf(text);
}

/**
 * `value` moved by `steps` steps, free of binary dust (0.1 + 0.2 is 0.3 here) and kept inside the limits: one step above
 * a limit that is itself excluded.
 */
export function stepped(value: number, steps: number, step: number, limits: NumberLimits): number {
  const decimals = Math.max(decimalsOf(entryText(value)), decimalsOf(entryText(step)));
  const moved = Number((value + steps * step).toFixed(Math.min(decimals, 20)));
  if (limits.max !== undefined && moved > limits.max) return limits.max;
  if (limits.min !== undefined && moved < limits.min) return limits.min;
  if (limits.exclusiveMin === undefined || moved > limits.exclusiveMin) return moved;
  return Math.min(value, Number((limits.exclusiveMin + step).toFixed(Math.min(decimals, 20))));
}

function decimalsOf(text: string): number {
  const point = text.search(/[.,]/u);
  return point < 0 ? 0 : text.length - point - 1;
}
