import type { Application } from "../application.ts";

/**
 * Harpagon's node merger (reconstructed): modules with the same modules before and behind them share the slack of one
 * stretch of path, so raising only one of them gives the others nothing. Groups of at least two.
 */
export function siblings({ modules }: Pick<Application, "modules">): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [i, { after }] of modules.entries()) {
    const behind = modules.flatMap((module, k) => (module.after.includes(i) ? [k] : []));
    const key = `${[...after].sort((a, b) => a - b).join()}>${behind.join()}`;
    groups.set(key, [...(groups.get(key) ?? []), i]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
