interface ReadNumbers {
  readonly numbers: readonly number[];
  /** What is wrong, as a sentence; then `numbers` is empty. */
  readonly problem: string | null;
}

/**
 * Reads the numbers of a trace, parted by anything that parts numbers in text, CSV and JSON files. A first line of words
 * is a head and left out.
 */
export function readNumbers(text: string, what: "rates" | "times"): ReadNumbers {
  const wrong = (problem: string): ReadNumbers => ({ numbers: [], problem });
  const words = text
    .replace(/^[^\d\n]*[a-z][^\n]*\n/i, "")
    .split(/[\s,;[\]]+/)
    .filter((word) => word !== "");
  if (words.length === 0) return wrong("Needs at least one number.");
  const numbers = words.map(Number);
  const bad = numbers.findIndex((number) => !Number.isFinite(number) || number < 0);
  if (bad >= 0) return wrong(`“${words[bad]}”, number ${bad + 1}, is not 0 or above.`);
  if (what === "rates")
    return numbers.some((rate) => rate > 0) ? { numbers, problem: null } : wrong("Needs a rate above 0.");
  const late = numbers.findIndex((time, i) => time < (numbers[i - 1] ?? 0));
  if (late >= 0) return wrong(`Time ${late + 1} is before the one above it.`);
  return { numbers, problem: null };
}
