import type { Application } from "./application.ts";

type Graph = Pick<Application, "modules">;

/** Longest latency from the entry up to and including each module, given the latency of each. */
function untilEndOf({ modules }: Graph, latencyS: readonly number[]): readonly number[] {
  const until: number[] = [];
  for (const [i, { after }] of modules.entries()) {
    const before = after.reduce((longest, j) => Math.max(longest, until[j] ?? 0), 0);
    until.push(before + (latencyS[i] ?? 0));
  }
  return until;
}

/** Longest latency from each module, included, to the end. */
function fromStartOf({ modules }: Graph, latencyS: readonly number[]): readonly number[] {
  const behind = modules.map(() => 0);
  const from = modules.map(() => 0);
  for (let i = modules.length - 1; i >= 0; i--) {
    const total = (behind[i] ?? 0) + (latencyS[i] ?? 0);
    from[i] = total;
    for (const j of modules[i]?.after ?? []) behind[j] = Math.max(behind[j] ?? 0, total);
  }
  return from;
}

/** Latency of the critical path. */
export function criticalS(graph: Graph, latencyS: readonly number[]): number {
  return untilEndOf(graph, latencyS).reduce((longest, until) => Math.max(longest, until), 0);
}

/** For each module, the longest path through it with its own latency left out. */
export function aroundS(graph: Graph, latencyS: readonly number[]): readonly number[] {
  const before = untilEndOf(graph, latencyS);
  const behind = fromStartOf(graph, latencyS);
  // Leaving the module's own latency out of either sum alone would lose digits; both ends hold it once.
  return graph.modules.map(({ after }, i) => {
    const upTo = after.reduce((longest, j) => Math.max(longest, before[j] ?? 0), 0);
    const next = graph.modules.reduce(
      (longest, module, k) => (module.after.includes(i) ? Math.max(longest, behind[k] ?? 0) : longest),
      0,
    );
    return upTo + next;
  });
}

/** Modules of the critical path, in order. */
export function criticalPath(graph: Graph, latencyS: readonly number[]): readonly number[] {
  const until = untilEndOf(graph, latencyS);
  const path: number[] = [];
  let candidates: readonly number[] = graph.modules.map((_, i) => i);
  while (candidates.length > 0) {
    const last = candidates.reduce((best, i) => ((until[i] ?? 0) > (until[best] ?? 0) ? i : best));
    path.unshift(last);
    candidates = graph.modules[last]?.after ?? [];
  }
  return path;
}

/**
 * The longest ways from a first module to a last one, given the latency of each module: the longest first, at most `most`.
 * Each module keeps no more than so many ways to it, since a graph may have more ways than could be listed.
 */
export function longestPaths(
  { modules }: Graph,
  latencyS: readonly number[],
  most: number,
): readonly (readonly number[])[] {
  interface Way {
    readonly path: readonly number[];
    readonly totalS: number;
  }
  const longest = (ways: readonly Way[]): readonly Way[] => ways.toSorted((a, b) => b.totalS - a.totalS).slice(0, most);
  const to: (readonly Way[])[] = [];
  for (const [i, { after }] of modules.entries()) {
    const before = after.length === 0 ? [{ path: [], totalS: 0 }] : after.flatMap((j) => to[j] ?? []);
    const ways = before.map(({ path, totalS }) => ({ path: [...path, i], totalS: totalS + (latencyS[i] ?? 0) }));
    to.push(longest(ways));
  }
  const last = to.filter((_, i) => modules.every(({ after }) => !after.includes(i)));
  return longest(last.flat()).map(({ path }) => path);
}
