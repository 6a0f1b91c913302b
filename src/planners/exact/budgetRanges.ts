import type { Application, Pricing } from "../application.ts";
import { type Choice, choiceWithin } from "../front.ts";
import { excessOf, modulesOf, type PricedTree, priceLatency, spareOf } from "../latencyPrice.ts";
import { aroundS, criticalS } from "../paths.ts";
import { seriesParallel } from "../seriesParallel.ts";
import { fits, TOLERANCE } from "../tolerance.ts";
import { fastestS } from "./fastest.ts";
import { leastCostPerHour } from "./staffingSearch.ts";
import { doubling, halves, machinesIn, type Sampled, type Stretch } from "./stretches.ts";

/** Machines of cost to choose from, per module, up to which its whole curve is as quickly searched as it is narrowed. */
const FEW_MACHINES = 256;

/** Where a module's cost curve can matter to a plan: budgets from `leastS` to `mostS`, at costs below the cap. */
export interface BudgetRange {
  readonly leastS: number;
  readonly mostS: number;
  readonly capPerHour: number;
}

/** What is left to search of the cost curves. */
export interface BudgetRanges {
  /** The modules' ranges, null where no budget of a module leads to a plan that is sought. */
  readonly ranges: readonly (BudgetRange | null)[];
  /** Budgets of a plan cheaper than the known one, if one was met. */
  readonly budgetsS: readonly number[] | null;
  /** Plans that cost less are sought: those cheaper than any known. */
  readonly soughtCost: number;
}

/**
 * Narrows every module's budgets to those that a plan cheaper than the known one may use. Just above the fastest batches a
 * cost curve has a step for each of thousands of machines, and only the few near the best split matter. So the curves are
 * sampled first; a price of latency bounds what each stretch between two samples can lead to; and the stretches that are left
 * are halved, until the bounds hardly gain by it.
 */
export function budgetRanges(application: Application, pricing: Pricing, knownCost: number): BudgetRanges {
  const fastest = fastestS(application);
  const roomS = application.sloS * (1 + TOLERANCE);
  const tree = seriesParallel(application, "relaxed");
  const wide = widest(application, pricing, knownCost, fastest);
  if (wide.every(({ sampled, leastCost }) => machinesIn(sampled, sampled.capPerHour - leastCost) <= FEW_MACHINES))
    return {
      ranges: wide.map(({ sampled: { capPerHour }, mostS }) => ({ leastS: 0, mostS, capPerHour })),
      budgetsS: null,
      soughtCost: knownCost,
    };
  let stairs = wide.map(({ sampled, mostS }, i) => doubling(sampled, fastest[i] ?? 0, mostS));
  let best: Found = { budgetsS: null, costPerHour: knownCost };
  for (;;) {
    const found = pricedBudgets(application, stairs);
    if (found.costPerHour < best.costPerHour) best = found;
    const priced = priceLatency(
      tree,
      stairs.map((stretches) => stretches.map(atLeast)),
      roomS,
    );
    const spare = spareOf(priced, roomS, best.costPerHour);
    const kept = leadingBelow(priced, spare, stairs);
    const fall = spare / (4 * application.modules.length);
    stairs = wide.map(({ sampled }, i) => (kept[i] ?? []).flatMap((stretch) => halves(sampled, stretch, fall)));
    if (stairs.some((stretches, i) => stretches.length > (kept[i]?.length ?? 0))) continue;
    const soughtCost = best.costPerHour - indistinct(application, priced.pricePerS);
    const left = leadingBelow(priced, spareOf(priced, roomS, soughtCost), stairs);
    return {
      ranges: wide.map(({ sampled }, i) => rangeOf(left[i] ?? [], sampled)),
      budgetsS: best.budgetsS,
      soughtCost,
    };
  }
}

/** Of every module's stretches those with which a plan may pay so little beyond the least. */
function leadingBelow(
  priced: PricedTree,
  spare: number,
  stairs: readonly (readonly Stretch[])[],
): readonly (readonly Stretch[])[] {
  const parts = modulesOf(priced);
  return stairs.map((stretches, i) => {
    const part = parts.get(i);
    return stretches.filter(({ fromS, toCost }) => part !== undefined && excessOf(part, fromS, toCost) <= spare);
  });
}

function rangeOf(stretches: readonly Stretch[], { capPerHour }: Sampled): BudgetRange | null {
  const first = stretches[0];
  const last = stretches.at(-1);
  return first === undefined || last === undefined ? null : { leastS: first.fromS, mostS: last.toS, capPerHour };
}

/**
 * By how much plans may differ in cost without being told apart. Latencies count up to a tolerance, and so close above the
 * fastest batches (about a 20,000th of the objective) that this tolerance alone is worth more than a machine, the steps
 * of the cost curves are narrower than it. Everywhere else nothing.
 */
function indistinct({ modules, sloS }: Application, pricePerS: number): number {
  const worth = pricePerS * sloS * TOLERANCE;
  const machine = modules.reduce(
    (most, { configurations }) => configurations.reduce((dearest, c) => Math.max(dearest, c.pricePerHour), most),
    0,
  );
  return worth > machine ? 2 * modules.length * worth : 0;
}

/** A module's whole curve, up to the budget that the fastest others leave, and what it costs there. */
interface Wide {
  readonly sampled: Sampled;
  readonly mostS: number;
  readonly leastCost: number;
}

/** Every module's whole curve, capped by the cost that a known plan leaves when the others cost their least. */
function widest(
  application: Application,
  pricing: Pricing,
  knownCost: number,
  fastest: readonly number[],
): readonly Wide[] {
  const around = aroundS(application, fastest);
  const most = application.modules.map((module, i) => {
    const mostS = application.sloS - (around[i] ?? 0);
    return { module, mostS, leastCost: leastCostPerHour(module, mostS, pricing, Number.POSITIVE_INFINITY) };
  });
  const total = most.reduce((sum, { leastCost }) => sum + leastCost, 0);
  return most.map(({ module, mostS, leastCost }) => ({
    sampled: { module, pricing, capPerHour: (knownCost - (total - leastCost)) * (1 + 1e-9) },
    mostS,
    leastCost,
  }));
}

interface Found {
  readonly budgetsS: readonly number[] | null;
  readonly costPerHour: number;
}

/** The samples that prices of latency choose where they bound the samples themselves. */
function pricedBudgets(application: Application, stairs: readonly (readonly Stretch[])[]): Found {
  const samples = stairs.map((stretches) => stretches.map(atMost));
  const parts = modulesOf(priceLatency(seriesParallel(application, "tightened"), samples, application.sloS));
  const chosen = samples.flatMap((choices, i) => choiceWithin(choices, parts.get(i)?.latencyS ?? 0) ?? []);
  const budgetsS = chosen.map(({ latencyS }) => latencyS);
  if (chosen.length < stairs.length || !fits(criticalS(application, budgetsS), application.sloS))
    return { budgetsS: null, costPerHour: Number.POSITIVE_INFINITY };
  return { budgetsS, costPerHour: chosen.reduce((sum, { costPerHour }) => sum + costPerHour, 0) };
}

/** No budget within a stretch takes less or costs less. */
function atLeast({ fromS, toCost }: Stretch): Choice<null> {
  return { latencyS: fromS, costPerHour: toCost, of: null };
}

/** The cost of a stretch's right end is had there. */
function atMost({ toS, toCost }: Stretch): Choice<null> {
  return { latencyS: toS, costPerHour: toCost, of: null };
}
