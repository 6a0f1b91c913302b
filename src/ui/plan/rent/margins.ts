const offered: readonly number[] = [0, 5, 10, 20, 30];

/** The margins to choose from, in percent; one that is in use is among them. */
export function margins(used: number): readonly number[] {
  return [...new Set([...offered, used])].sort((a, b) => a - b);
}
