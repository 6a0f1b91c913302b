/** What is wrong with an id as a sentence, or null; `noun` says of what it is one. */
export function idProblem(id: string, taken: readonly string[], noun: string): string | null {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id)) return "Letters, digits, dot, hyphen and underscore.";
  return taken.includes(id) ? `Another ${noun} has this id.` : null;
}
