import { absent } from "../../parts/numbers.ts";
import { percent } from "../../parts/percent.ts";
import type { EndLabel } from "../charts/lineModel.ts";
import type { Container } from "./controlled.ts";

/** Shares of one device at one time, stacked so that the first container is on top. */
export interface ShareRow {
  /** In s. */
  readonly x: number;
  /** Lower and upper edge of every container's band, 0..1; equal while it is not there. */
  readonly edges: readonly (readonly [number, number])[];
}

/** A letter inside a band, for a container that has left before the end. */
export interface InnerLetter {
  readonly container: Container;
  readonly x: number;
  readonly y: number;
}

/** Who holds how much of one device over time. */
export interface ShareModel {
  readonly containers: readonly Container[];
  readonly rows: readonly ShareRow[];
  readonly labels: readonly EndLabel[];
  readonly letters: readonly InnerLetter[];
  /** "4.0 %", "1.0 %, its floor", or "–" while it is not there. */
  readonly read: (row: number, container: Container) => string;
}

/** As many bands are named at the end; more names would not fit beside the plot. */
const mostNamed = 12;
/** A band this thick over so many rows has room for a letter. */
const letterShare = 0.08;
const letterRows = 5;
/** Shares are sums of divisions: as near as this to the floor is on it. */
const nearlyFloor = 1 + 1e-6;

/** @param floor least share as a part of an equal share; null for none */
export function shareModel(
  timesS: Float64Array,
  containers: readonly Container[],
  endS: number,
  floor: number | null,
): ShareModel {
  const shareAt = (row: number, container: Container): number => container.share[row] ?? 0;
  const rows = Array.from(timesS, (x, row) => ({ x, edges: stacked(containers.map((each) => shareAt(row, each))) }));
  const isOnFloor = (row: number, container: Container): boolean => {
    const present = containers.filter((each) => shareAt(row, each) > 0).length;
    return floor !== null && floor < 1 && shareAt(row, container) <= (floor / present) * nearlyFloor;
  };
  const last = rows.length - 1;
  const staying = containers.filter((each) => shareAt(last, each) > 0);
  const named = staying.toSorted((a, b) => shareAt(last, b) - shareAt(last, a)).slice(0, mostNamed);
  return {
    containers,
    rows,
    labels: containers
      .filter((each) => named.includes(each))
      .map((each) => ({
        drawn: each,
        x: endS,
        y: middle(rows[last]?.edges[containers.indexOf(each)]),
        figure: percent(shareAt(last, each)) + (isOnFloor(last, each) ? ", floor" : ""),
        marked: false,
      })),
    letters: containers.flatMap((each, i): readonly InnerLetter[] => {
      const place = staying.includes(each) ? undefined : roomFor(rows, i);
      return place === undefined ? [] : [{ container: each, ...place }];
    }),
    read: (row, container) => {
      const share = shareAt(row, container);
      return share === 0 ? absent : percent(share) + (isOnFloor(row, container) ? ", its floor" : "");
    },
  };
}

/** Edges of bands that stand on each other, the last at the bottom. */
function stacked(shares: readonly number[]): ShareRow["edges"] {
  const edges: (readonly [number, number])[] = [];
  let low = 0;
  for (const share of shares.toReversed()) {
    edges.unshift([low, low + share]);
    low += share;
  }
  return edges;
}

/** The middle of where band `i` has the most room for a letter; undefined where it has too little. */
function roomFor(rows: readonly ShareRow[], i: number): { readonly x: number; readonly y: number } | undefined {
  const rooms = rows.slice(0, 1 - letterRows).map((_, first) => {
    const under = rows.slice(first, first + letterRows);
    const low = Math.max(...under.map(({ edges }) => edges[i]?.[0] ?? 1));
    const high = Math.min(...under.map(({ edges }) => edges[i]?.[1] ?? 0));
    const centre = under[Math.floor(letterRows / 2)];
    return { x: centre?.x ?? 0, y: (low + high) / 2, thick: high - low };
  });
  const most = Math.max(letterShare, ...rooms.map(({ thick }) => thick));
  const best = rooms.filter(({ thick }) => thick >= most * 0.98);
  const place = best[Math.floor(best.length / 2)];
  return place === undefined ? undefined : { x: place.x, y: place.y };
}

function middle(edges: readonly [number, number] | undefined): number {
  return edges === undefined ? 0 : (edges[0] + edges[1]) / 2;
}
