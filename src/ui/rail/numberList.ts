/** A list as it stands in a field: "1, 2, 4". */
export function listText(numbers: readonly number[]): string {
  return numbers.join(", ");
}

interface ReadList {
  readonly numbers: readonly number[];
  /** What is wrong, as a sentence; then `numbers` is empty. */
  readonly problem: string | null;
}

/** Reads ascending whole numbers within limits, parted by commas or spaces. An empty text is an empty list. */
export function readList(text: string, { min, max }: { readonly min: number; readonly max: number }): ReadList {
  const words = text.split(/[\s,;]+/).filter((word) => word !== "");
  const numbers = words.map(Number);
  const wrong = (problem: string): ReadList => ({ numbers: [], problem });
  if (!numbers.every(Number.isInteger)) return wrong("Whole numbers, parted by commas.");
  if (numbers.some((number) => number < min || number > max)) return wrong(`Each must be ${min} to ${max}.`);
  if (numbers.some((number, i) => number <= (numbers[i - 1] ?? Number.NEGATIVE_INFINITY))) return wrong("Must ascend.");
  return { numbers, problem: null };
}
