/** A name as the owner of what follows: Photo tagger’s, Questions’. */
export function possessive(name: string): string {
  return name.endsWith("s") ? `${name}’` : `${name}’s`;
}
