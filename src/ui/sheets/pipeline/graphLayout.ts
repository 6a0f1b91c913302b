import type { Module } from "../../../scenario/app.ts";

/** Where a step stands in the drawing: column by its longest way from the entries, row within the column. */
export interface PlacedStep {
  readonly id: string;
  readonly letter: string;
  readonly column: number;
  /** From 0, so that shorter columns are centred a row may end in .5. */
  readonly row: number;
}

/** A pipeline as a drawing from left to right, in units of columns and rows. */
export interface GraphLayout {
  readonly steps: readonly PlacedStep[];
  readonly edges: readonly { readonly from: PlacedStep; readonly to: PlacedStep }[];
  readonly columns: number;
  readonly rows: number;
}

/** The letter of a step: a, b, … z, then aa. Small, because capital letters are apps. */
export function stepLetter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : stepLetter(Math.floor(index / 26) - 1) + last;
}

/** Places the steps of a pipeline, each of which names only earlier ones. */
export function graphLayout(modules: readonly Module[]): GraphLayout {
  const columnOf = new Map<string, number>();
  for (const { id, after = [] } of modules)
    columnOf.set(id, Math.max(0, ...after.map((before) => (columnOf.get(before) ?? -1) + 1)));
  const inColumn = (column: number): readonly Module[] => modules.filter(({ id }) => columnOf.get(id) === column);
  const columns = Math.max(0, ...[...columnOf.values()].map((column) => column + 1));
  const rows = Math.max(0, ...Array.from({ length: columns }, (_, column) => inColumn(column).length));
  const steps = modules.map((module, i): PlacedStep => {
    const column = columnOf.get(module.id) ?? 0;
    const siblings = inColumn(column);
    const row = siblings.indexOf(module) + (rows - siblings.length) / 2;
    return { id: module.id, letter: stepLetter(i), column, row };
  });
  const placed = new Map(steps.map((step) => [step.id, step]));
  const edges = modules.flatMap(({ id, after = [] }) =>
    after.flatMap((before) => {
      const [from, to] = [placed.get(before), placed.get(id)];
      return from === undefined || to === undefined ? [] : [{ from, to }];
    }),
  );
  return { steps, edges, columns, rows };
}
