/**
 * The known id a mistyped one most likely meant, for "did you mean …": the fewest single-letter edits away, upper and
 * lower case alike. Undefined where even the nearest would need more edits than a third of its letters (at least 2).
 */
export function nearestId(id: string, ids: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const known of ids) {
    const edits = editDistance(id.toLowerCase(), known.toLowerCase());
    if (edits < fewest && edits <= Math.max(2, known.length / 3) && edits < known.length) {
      nearest = known;
      fewest = edits;
    }
  }
  return nearest;
}

/** Levenshtein distance, one row of the table at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const substituted = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
