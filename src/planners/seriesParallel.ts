import type { Application } from "./application.ts";

/**
 * A graph of modules as nested series (latencies add) and parallels (the longer counts). Only two at a time, the rest of a
 * series or parallel on the right, so that a walk always meets the next module first.
 */
export type Tree =
  | { readonly kind: "module"; readonly module: number }
  | { readonly kind: "series" | "parallel"; readonly first: Tree; readonly rest: Tree };

/** An edge between two moments (by number): a part of the graph that runs between them, or null for mere precedence. */
interface Edge {
  readonly from: number;
  readonly to: number;
  readonly tree: Tree | null;
}

const SOURCE = 0;
const SINK = 1;

/**
 * The series-parallel tree of an application. Few graphs are not series-parallel; their tree differs on one side, as asked:
 * - `relaxed` forgets some precedences, so whatever keeps the objective in the graph keeps it in the tree (lower bounds);
 * - `tightened` adds some, so whatever keeps the objective in the tree keeps it in the graph (plans).
 */
export function seriesParallel({ modules }: Pick<Application, "modules">, side: "relaxed" | "tightened"): Tree {
  let edges = graphOf(modules.map(({ after }) => after));
  for (;;) {
    edges = reduced(edges);
    const [only, ...others] = edges;
    if (only?.tree && others.length === 0) return only.tree;
    const stuck = edges.find(
      (edge) =>
        edge.tree === null &&
        edges.some((e) => e !== edge && e.from === edge.from) &&
        edges.some((e) => e !== edge && e.to === edge.to),
    );
    if (stuck === undefined) throw new RangeError("A graph of modules has at least one module and no cycle.");
    const without = edges.filter((edge) => edge !== stuck);
    edges = side === "relaxed" ? without : without.map((edge) => merged(edge, stuck.to, stuck.from));
  }
}

/** Two moments for each module, its start and its end; modules after the same others share a start. */
function graphOf(after: readonly (readonly number[])[]): readonly Edge[] {
  const needed = after.map((before) => before.filter((j) => !before.some((k) => k !== j && reaches(after, j, k))));
  const starts = new Map<string, number>();
  const edges: Edge[] = [];
  const endOf = (module: number): number => 2 + module;
  const followed = new Set(needed.flat());
  for (const [module, before] of needed.entries()) {
    const key = [...before].sort((a, b) => a - b).join();
    let start = before.length === 0 ? SOURCE : starts.get(key);
    if (start === undefined) {
      start = 2 + after.length + starts.size;
      starts.set(key, start);
      for (const j of new Set(before)) edges.push({ from: endOf(j), to: start, tree: null });
    }
    edges.push({ from: start, to: endOf(module), tree: { kind: "module", module } });
    if (!followed.has(module)) edges.push({ from: endOf(module), to: SINK, tree: null });
  }
  return edges;
}

/** Whether `module` comes before `later`, directly or through others. */
function reaches(after: readonly (readonly number[])[], module: number, later: number): boolean {
  return (after[later] ?? []).some((j) => j === module || reaches(after, module, j));
}

/** Joins edges side by side, and edges one after the other through a moment that nothing else touches, while there are any. */
function reduced(edges: readonly Edge[]): readonly Edge[] {
  let rest = edges;
  for (;;) {
    const twin = pairOf(rest, (a, b) => a.from === b.from && a.to === b.to);
    const chain =
      twin ??
      pairOf(
        rest,
        (a, b) =>
          a.to === b.from &&
          rest.every((edge) => edge === a || edge.to !== a.to) &&
          rest.every((edge) => edge === b || edge.from !== a.to),
      );
    if (chain === null) return rest;
    const [a, b] = chain;
    const tree = joined(twin === null ? "series" : "parallel", a.tree, b.tree);
    rest = [...rest.filter((edge) => edge !== a && edge !== b), { from: a.from, to: b.to, tree }];
  }
}

function pairOf(edges: readonly Edge[], fits: (a: Edge, b: Edge) => boolean): readonly [Edge, Edge] | null {
  for (const a of edges) for (const b of edges) if (a !== b && fits(a, b)) return [a, b];
  return null;
}

function joined(kind: "series" | "parallel", a: Tree | null, b: Tree | null): Tree | null {
  if (a === null || b === null) return a ?? b;
  return a.kind === kind ? { kind, first: a.first, rest: joined(kind, a.rest, b) ?? b } : { kind, first: a, rest: b };
}

function merged({ from, to, tree }: Edge, gone: number, into: number): Edge {
  return { from: from === gone ? into : from, to: to === gone ? into : to, tree };
}
