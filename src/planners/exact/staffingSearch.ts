import type { PlannedModule, Pricing } from "../application.ts";
import type { Configuration } from "../configuration.ts";
import { leastCollectionRatePerS } from "../module/dispatch.ts";
import { type Group, groupRatePerS } from "../module/schedule.ts";
import { TOLERANCE } from "../tolerance.ts";
import type { Staffing } from "./staffing.ts";

/**
 * Told of a staffing that keeps the budget at a cost below the cap; answers the new cap. The groups are in the order of the
 * search and the array is reused: copy what is kept.
 */
export type VisitStaffing = (fulls: readonly Group[], part: Configuration | null, costPerHour: number) => number;

/**
 * Depth-first over the numbers of whole machines, configurations by price for their rate, numbers from high to low. A branch
 * ends when what is paid, and what the rate still missing costs at the best price left, is no longer below the cap.
 *
 * With `thorough`, staffings that already keep the budget are added to as well: those that cost more here, but are
 * needed within smaller budgets.
 */
export function searchStaffings(
  module: PlannedModule,
  budgetS: number,
  pricing: Pricing,
  capPerHour: number,
  visit: VisitStaffing,
  thorough = false,
): void {
  const options = module.configurations.flatMap((configuration): readonly Option[] => {
    const leastPerS = leastCollectionRatePerS(configuration, budgetS);
    return leastPerS < Number.POSITIVE_INFINITY ? [{ configuration, leastPerS }] : [];
  });
  const parts =
    pricing === "whole"
      ? []
      : options.filter(({ configuration, leastPerS }) => leastPerS <= configuration.ratePerS * (1 + TOLERANCE));
  new StaffingSearch(module.ratePerS, options, parts, capPerHour, visit, thorough).run();
}

interface Option {
  readonly configuration: Configuration;
  /** Least rate at which it collects a batch within the budget. */
  readonly leastPerS: number;
}

class StaffingSearch {
  private readonly groups: Group[] = [];
  private readonly leasts: number[] = [];
  private readonly mostPartPerS: number;

  constructor(
    private readonly ratePerS: number,
    private readonly options: readonly Option[],
    private readonly parts: readonly Option[],
    private capPerHour: number,
    private readonly visit: VisitStaffing,
    private readonly thorough: boolean,
  ) {
    this.mostPartPerS = parts.reduce((most, { configuration }) => Math.max(most, configuration.ratePerS), 0);
  }

  run(): void {
    // A first cap: without one, a budget just above a batch time asks for more machines than can be counted through.
    for (const { configuration, leastPerS } of this.options) {
      const machines = Math.max(1, Math.ceil(Math.max(this.ratePerS, leastPerS) / configuration.ratePerS - TOLERANCE));
      const cost = machines * configuration.pricePerHour;
      if (cost < this.capPerHour) this.capPerHour = this.visit([{ configuration, machines }], null, cost);
    }
    this.extend(0, 0, 0);
  }

  /** Completes the groups chosen so far, then adds each further configuration in turn. */
  private extend(next: number, paid: number, fullPerS: number): void {
    const neededPerS = this.neededPerS();
    if (this.groups.length > 0 && fullPerS >= neededPerS * (1 - TOLERANCE)) {
      if (paid < this.capPerHour) this.capPerHour = this.visit(this.groups, null, paid);
      if (!this.thorough) return;
    }
    for (const { configuration, leastPerS } of this.parts) {
      const missing = Math.max(neededPerS - fullPerS, 0);
      if (paid + missing * configuration.pricePerRate >= this.capPerHour) break;
      const taken = Math.max(missing, leastPerS);
      if (taken > configuration.ratePerS * (1 + TOLERANCE)) continue;
      const cost = paid + taken * configuration.pricePerRate;
      if (cost < this.capPerHour) this.capPerHour = this.visit(this.groups, configuration, cost);
    }
    for (let i = next; i < this.options.length; i++) {
      const option = this.options[i];
      if (
        option === undefined ||
        this.leastCost(i, paid, Math.max(this.ratePerS, neededPerS) - fullPerS) >= this.capPerHour
      )
        continue;
      this.choose(option, i, paid, fullPerS);
    }
  }

  private choose({ configuration, leastPerS }: Option, i: number, paid: number, fullPerS: number): void {
    const { ratePerS, pricePerHour } = configuration;
    const affordable = Math.floor((this.capPerHour - paid) / pricePerHour + TOLERANCE);
    const depth = this.groups.length;
    const atLeastPerS = Math.max(this.neededPerS(), leastPerS);
    let most = affordable;
    if (!this.thorough) {
      most = Math.max(1, Math.ceil((Math.max(this.ratePerS, leastPerS) - fullPerS) / ratePerS - TOLERANCE));
      for (; most < affordable; most++) {
        this.put(depth, configuration, leastPerS, most);
        if (fullPerS + most * ratePerS >= this.neededPerS() * (1 - TOLERANCE)) break;
      }
      most = Math.min(most, affordable);
    }
    for (let machines = most; machines >= 1; machines--) {
      this.put(depth, configuration, leastPerS, machines);
      const cost = paid + machines * pricePerHour;
      const full = fullPerS + machines * ratePerS;
      if (this.leastCost(i + 1, cost, this.neededPerS() - full) < this.capPerHour) this.extend(i + 1, cost, full);
      this.groups.length = depth;
      this.leasts.length = depth;
      // Once part of a machine can't make up for the rate missing, fewer machines only cost more.
      const missing = atLeastPerS - full;
      if (missing > this.mostPartPerS && this.leastCost(i + 1, cost, missing) >= this.capPerHour) break;
    }
  }

  private put(depth: number, configuration: Configuration, leastPerS: number, machines: number): void {
    this.groups[depth] = { configuration, machines };
    this.leasts[depth] = leastPerS;
  }

  /** What is paid and a lower bound on the rest: whole machines from `next` on, and at most part of one of any configuration. */
  private leastCost(next: number, paid: number, missingPerS: number): number {
    if (missingPerS <= 0) return paid;
    const price = this.options[next]?.configuration.pricePerRate ?? Number.POSITIVE_INFINITY;
    let least = paid + missingPerS * price;
    for (const { configuration } of this.parts) {
      if (configuration.pricePerRate >= price) break;
      const byPart = Math.min(missingPerS, configuration.ratePerS);
      const rest = missingPerS - byPart;
      least = Math.min(
        least,
        paid + byPart * configuration.pricePerRate + (rest > TOLERANCE * missingPerS ? rest * price : 0),
      );
    }
    return least;
  }

  /** Rate that the groups chosen so far must take, in their best order. More groups can only raise it. */
  private neededPerS(): number {
    const count = this.groups.length;
    if (count === 1) return Math.max(this.ratePerS, this.leasts[0] ?? 0);
    const order: number[] = [];
    for (let k = 0; k < count; k++) {
      const urgency = this.urgency(k);
      let place = order.length;
      while (place > 0 && this.urgency(order[place - 1] ?? 0) < urgency) place--;
      order.splice(place, 0, k);
    }
    let needed = this.ratePerS;
    let before = 0;
    for (const k of order) {
      needed = Math.max(needed, before + (this.leasts[k] ?? 0));
      before += this.groupPerS(k);
    }
    return needed;
  }

  private urgency(k: number): number {
    return (this.leasts[k] ?? 0) - this.groupPerS(k);
  }

  private groupPerS(k: number): number {
    const group = this.groups[k];
    return group === undefined ? 0 : groupRatePerS(group);
  }
}

/** What a module costs at least within a budget; the cap where that is no less. */
export function leastCostPerHour(module: PlannedModule, budgetS: number, pricing: Pricing, capPerHour: number): number {
  let least = capPerHour;
  searchStaffings(module, budgetS, pricing, capPerHour, (_fulls, _part, cost) => {
    least = cost;
    return cost;
  });
  return least;
}

/** The cheapest staffing of a module within a budget, below the cap; null where there is none. */
export function cheapestStaffing(
  module: PlannedModule,
  budgetS: number,
  pricing: Pricing,
  capPerHour = Number.POSITIVE_INFINITY,
): Staffing | null {
  let best: Staffing | null = null;
  searchStaffings(module, budgetS, pricing, capPerHour, (fulls, part, cost) => {
    best = { fulls: [...fulls], part };
    return cost;
  });
  return best;
}
