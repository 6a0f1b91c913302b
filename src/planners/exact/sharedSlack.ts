import { log } from "../../sim/exactMath.ts";
import type { Application } from "../application.ts";
import { aroundS, criticalPath, criticalS } from "../paths.ts";
import { fits, TOLERANCE } from "../tolerance.ts";
import { type Piece, pieceCost } from "./piece.ts";

/** How near the barrier method comes to the least cost, as a share of it. */
const PRECISION = 1e-10;

/**
 * The budgets of least cost when every module stays on one given piece: sloping pieces share what the flat ones leave. Convex,
 * so a barrier method with Newton steps finds it; a path becomes a constraint once it is too long. Null where the pieces'
 * smallest budgets already break the objective.
 */
export function shareSlack(application: Application, pieces: readonly Piece[]): readonly number[] | null {
  const least = pieces.map(({ fromS }) => fromS);
  if (!fits(criticalS(application, least), application.sloS)) return null;
  const sloping = [...pieces.keys()].filter((i) => (pieces[i]?.slope ?? 0) > 0);
  if (sloping.length === 0) return least;
  const around = aroundS(application, least);
  const [only, ...others] = sloping;
  if (only !== undefined && others.length === 0)
    return least.map((fromS, i) =>
      i === only ? Math.max(fromS, Math.min(pieces[i]?.toS ?? fromS, application.sloS - (around[i] ?? 0))) : fromS,
    );

  const paths: (readonly number[])[] = [];
  let budgets: readonly number[] = pieces.map((piece) => (piece.slope > 0 ? piece.toS : piece.fromS));
  while (!fits(criticalS(application, budgets), application.sloS)) {
    paths.push(criticalPath(application, budgets));
    const next = withinPaths(application.sloS, pieces, sloping, paths);
    if (next === null) return least;
    budgets = next;
  }
  return budgets;
}

/** Barrier method over the sloping pieces' budgets; null where the paths leave no room at all. */
function withinPaths(
  sloS: number,
  pieces: readonly Piece[],
  sloping: readonly number[],
  paths: readonly (readonly number[])[],
): readonly number[] | null {
  const variables = sloping.flatMap((i) => {
    const piece = pieces[i];
    return piece === undefined ? [] : [{ i, piece }];
  });
  const fixed = pieces.map((piece) => (piece.slope > 0 ? 0 : piece.fromS));
  const limits = paths.map((path) => ({
    has: variables.map(({ i }) => path.includes(i)),
    roomS: sloS - path.reduce((sum, i) => sum + (fixed[i] ?? 0), 0),
  }));
  const used = (x: readonly number[], has: readonly boolean[]): number =>
    x.reduce((sum, value, v) => (has[v] ? sum + value : sum), 0);
  const lows = variables.map(({ piece }) => piece.fromS);
  const widths = variables.map(({ piece }) => piece.toS - piece.fromS);
  const share = limits.reduce((least, { has, roomS }) => {
    const width = used(widths, has);
    return Math.min(least, width > 0 ? (roomS - used(lows, has)) / width : 1);
  }, 1);
  if (share <= TOLERANCE) return null;
  let x: readonly number[] = lows.map((low, v) => low + 0.5 * share * (widths[v] ?? 0));

  const cost = (at: readonly number[]): number =>
    variables.reduce((sum, { piece }, v) => sum + pieceCost(piece, at[v] ?? 0) - piece.baseCost, 0);
  const barrier = (at: readonly number[], weight: number): number => {
    let value = weight * cost(at);
    for (const [v, { piece }] of variables.entries()) {
      const below = (at[v] ?? 0) - piece.fromS;
      const above = piece.toS - (at[v] ?? 0);
      if (below <= 0 || above <= 0) return Number.POSITIVE_INFINITY;
      value -= log(below) + log(above);
    }
    for (const { has, roomS } of limits) {
      const left = roomS - used(at, has);
      if (left <= 0) return Number.POSITIVE_INFINITY;
      value -= log(left);
    }
    return value;
  };
  const newton = (at: readonly number[], weight: number) => {
    const gradient = variables.map(() => 0);
    const hessian = variables.map(() => variables.map(() => 0));
    const add = (v: number, u: number, value: number): void => {
      const row = hessian[v];
      if (row !== undefined) row[u] = (row[u] ?? 0) + value;
    };
    for (const [v, { piece }] of variables.entries()) {
      const value = at[v] ?? 0;
      const reach = value - piece.poleS;
      const below = value - piece.fromS;
      const above = piece.toS - value;
      gradient[v] = (-weight * piece.slope) / (reach * reach) - 1 / below + 1 / above;
      add(v, v, (2 * weight * piece.slope) / (reach * reach * reach) + 1 / (below * below) + 1 / (above * above));
    }
    for (const { has, roomS } of limits) {
      const left = roomS - used(at, has);
      for (const v of variables.keys()) {
        if (!has[v]) continue;
        gradient[v] = (gradient[v] ?? 0) + 1 / left;
        for (const u of variables.keys()) if (has[u]) add(v, u, 1 / (left * left));
      }
    }
    const step = solved(hessian, gradient).map((value) => -value);
    return { step, decrement: -step.reduce((sum, value, v) => sum + value * (gradient[v] ?? 0), 0) };
  };

  const terms = 2 * variables.length + limits.length;
  const base = variables.reduce((sum, { piece }) => sum + Math.abs(piece.baseCost), 0);
  for (let weight = terms / cost(x); ; weight *= 20) {
    for (let k = 0; k < 50; k++) {
      const { step, decrement } = newton(x, weight);
      if (!(decrement > 1e-6)) break;
      const before = barrier(x, weight);
      let length = 1;
      const moved = (): readonly number[] => x.map((value, v) => value + length * (step[v] ?? 0));
      while (length > 1e-12 && !(barrier(moved(), weight) <= before - 0.1 * length * decrement)) length /= 2;
      if (length <= 1e-12) break;
      x = moved();
    }
    if (terms / weight <= PRECISION * (cost(x) + base)) break;
  }
  return fixed.map((seconds, i) => {
    const v = sloping.indexOf(i);
    return v < 0 ? seconds : (x[v] ?? seconds);
  });
}

/** Solves a symmetric positive definite system by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, v) => [...row, right[v] ?? 0]);
  const size = rows.length;
  for (let p = 0; p < size; p++) {
    const pivot = rows[p] ?? [];
    for (const [v, row] of rows.entries()) {
      if (v === p) continue;
      const factor = (row[p] ?? 0) / (pivot[p] ?? 1);
      for (let c = p; c <= size; c++) row[c] = (row[c] ?? 0) - factor * (pivot[c] ?? 0);
    }
  }
  return rows.map((row, v) => (row[size] ?? 0) / (row[v] ?? 1));
}
