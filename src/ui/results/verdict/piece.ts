/** A piece of a sentence: words, words that carry the point, or a step to take. */
export type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly text: string }
  /** Run this many more replications. */
  | { readonly kind: "run-more"; readonly replications: number };

/**
 * A sentence from plain and stressed words in turn, the first plain; it ends with a space, so that another may follow.
 */
export function sentence(...words: readonly string[]): readonly Piece[] {
  const pieces = words.map((text, i): Piece => ({ kind: i % 2 === 0 ? "text" : "strong", text }));
  return [...pieces, { kind: "text", text: " " }];
}
