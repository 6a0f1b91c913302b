/** A rival's name within a sentence: "the best fixed batch", "Fang heuristic". */
export function inText(name: string): string {
  return /^Best /u.test(name) ? `the b${name.slice(1)}` : name;
}
