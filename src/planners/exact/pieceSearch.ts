import type { Application } from "../application.ts";
import { type Choice, costWithin } from "../front.ts";
import { type FrontTree, frontTree } from "../jointFront.ts";
import { seriesParallel } from "../seriesParallel.ts";
import { TOLERANCE } from "../tolerance.ts";
import { type Piece, pieceCost } from "./piece.ts";
import { shareSlack } from "./sharedSlack.ts";

/** Parts of a sloping piece, each bounded by its smallest latency and its least cost. */
const PARTS = 6;

/** Pieces and budgets of all modules. */
export interface Split {
  readonly pieces: readonly Piece[];
  readonly budgetsS: readonly number[];
  readonly costPerHour: number;
}

/** Cost and budgets of given pieces; null where they break the objective. */
export function splitOver(application: Application, pieces: readonly Piece[]): Split | null {
  const budgetsS = shareSlack(application, pieces);
  if (budgetsS === null) return null;
  const costPerHour = pieces.reduce((sum, piece, i) => sum + pieceCost(piece, budgetsS[i] ?? piece.toS), 0);
  return { pieces, budgetsS, costPerHour };
}

/**
 * Branch and bound over the pieces of all modules' cost curves: a module after the other takes a piece (or a part of a sloping
 * one), and a branch ends when its cost so far and the least that the rest could cost are no longer below the best. That
 * least comes from the fronts of the series-parallel tree, in which every part counts as fast as its left end and as
 * cheap as its right. What is left over is solved exactly. Null where nothing costs less than `knownCost`.
 */
export function searchPieces(
  application: Application,
  curves: readonly (readonly Piece[])[],
  knownCost: number,
): Split | null {
  return new PieceSearch(application, curves, knownCost).run();
}

type Fronts = FrontTree<Piece>;

type Bound = (latencyS: number) => number;

class PieceSearch {
  private readonly chosen = new Map<number, Piece>();
  private readonly solved = new Set<string>();
  private readonly choices: readonly (readonly Choice<Piece>[])[];
  private readonly numbers = new Map<Piece, number>();
  private best: Split | null = null;
  private paid = 0;

  constructor(
    private readonly application: Application,
    curves: readonly (readonly Piece[])[],
    private leastCost: number,
  ) {
    for (const piece of curves.flat()) this.numbers.set(piece, this.numbers.size);
    this.choices = curves.map((pieces) =>
      pieces.flatMap(parts).sort((a, b) => a.costPerHour - b.costPerHour || a.latencyS - b.latencyS),
    );
  }

  run(): Split | null {
    const roomS = this.application.sloS * (1 + TOLERANCE);
    const root = frontTree(seriesParallel(this.application, "relaxed"), this.choices, roomS, this.leastCost);
    if (costWithin(root.front, roomS) < this.limit)
      this.walk(
        root,
        roomS,
        () => 0,
        () => this.solve(),
      );
    return this.best;
  }

  private get limit(): number {
    return this.leastCost * (1 - TOLERANCE);
  }

  /** Calls `done` for every choice in a part that takes at most `roomS` and, with the `outside` bound, costs less than the best. */
  private walk(part: Fronts, roomS: number, outside: Bound, done: (latencyS: number) => void): void {
    if (part.kind === "module") {
      const before = this.paid;
      for (const { latencyS, costPerHour, of } of this.choices[part.module] ?? []) {
        if (before + costPerHour >= this.limit) break;
        if (latencyS > roomS || before + costPerHour + outside(latencyS) >= this.limit) continue;
        this.paid = before + costPerHour;
        this.chosen.set(part.module, of);
        done(latencyS);
      }
      this.paid = before;
      return;
    }
    const { first, rest } = part;
    const restS = leastS(rest);
    if (part.kind === "series")
      this.walk(
        first,
        roomS - restS,
        (latencyS) => costWithin(rest.front, roomS - latencyS) + outside(latencyS + restS),
        (firstS) =>
          this.walk(
            rest,
            roomS - firstS,
            (latencyS) => outside(firstS + latencyS),
            (latencyS) => done(firstS + latencyS),
          ),
      );
    else
      this.walk(
        first,
        roomS,
        (latencyS) => costWithin(rest.front, roomS) + outside(Math.max(latencyS, restS)),
        (firstS) =>
          this.walk(
            rest,
            roomS,
            (latencyS) => outside(Math.max(firstS, latencyS)),
            (latencyS) => done(Math.max(firstS, latencyS)),
          ),
      );
  }

  private solve(): void {
    const pieces = this.application.modules.flatMap((_, i) => this.chosen.get(i) ?? []);
    const key = pieces.map((piece) => this.numbers.get(piece)).join();
    if (this.solved.has(key)) return;
    this.solved.add(key);
    const split = splitOver(this.application, pieces);
    if (split === null || split.costPerHour >= this.leastCost) return;
    this.best = split;
    this.leastCost = split.costPerHour;
  }
}

function leastS({ front }: Fronts): number {
  return front[0]?.latencyS ?? Number.POSITIVE_INFINITY;
}

/** A flat piece at its left end; a sloping one in parts of equal rise, each with the latency of its left and the cost of its right. */
function parts(piece: Piece): readonly Choice<Piece>[] {
  if (piece.slope === 0) return [{ latencyS: piece.fromS, costPerHour: piece.baseCost, of: piece }];
  const ends = interior(piece, PARTS);
  return ends.slice(0, -1).map((latencyS, k) => ({
    latencyS,
    costPerHour: pieceCost(piece, ends[k + 1] ?? piece.toS),
    of: piece,
  }));
}

/** Budgets from a sloping piece's left end to its right, between which the cost falls equally. */
export function interior({ fromS, toS, poleS }: Piece, count: number): readonly number[] {
  const left = 1 / (fromS - poleS);
  const right = 1 / (toS - poleS);
  return Array.from({ length: count + 1 }, (_, k) =>
    k === 0 ? fromS : k === count ? toS : poleS + 1 / (left + ((right - left) * k) / count),
  );
}
