import type { PlannedModule, Pricing } from "../../../../src/planners/application.ts";
import type { Configuration } from "../../../../src/planners/configuration.ts";

/** Most machines of one configuration that are tried. */
const MOST = 4;

/**
 * Least cost of a module within a budget by trying everything: any number of whole machines of every configuration, in every
 * order, with or without part of a machine of any configuration at the end.
 */
export function leastCost({ ratePerS, configurations }: PlannedModule, budgetS: number, pricing: Pricing): number {
  let least = Number.POSITIVE_INFINITY;
  const complete = (groups: readonly { readonly c: Configuration; readonly n: number }[]): void => {
    for (const order of orders(groups)) {
      let needed = ratePerS;
      let before = 0;
      let price = 0;
      for (const { c, n } of order) {
        needed = Math.max(needed, before + needs(c, budgetS));
        before += n * c.ratePerS;
        price += n * c.pricePerHour;
      }
      if (order.length > 0 && before >= needed * (1 - 1e-9)) least = Math.min(least, price);
      if (pricing === "whole") continue;
      for (const part of configurations) {
        const taken = Math.max(needed, before + needs(part, budgetS)) - before;
        if (taken > 0 && taken <= part.ratePerS * (1 + 1e-9))
          least = Math.min(least, price + taken * part.pricePerRate);
      }
    }
  };
  const choose = (next: number, groups: readonly { readonly c: Configuration; readonly n: number }[]): void => {
    const c = configurations[next];
    if (c === undefined) {
      complete(groups);
      return;
    }
    choose(next + 1, groups);
    for (let n = 1; n <= MOST; n++) choose(next + 1, [...groups, { c, n }]);
  };
  choose(0, []);
  return least;
}

/** Whether trying at most `MOST` machines of each configuration leaves nothing cheaper out. */
export function isTriedWhole({ configurations }: PlannedModule, cost: number): boolean {
  return configurations.every(({ pricePerHour }) => pricePerHour * (MOST + 1) > cost);
}

function needs({ batch, durationS }: Configuration, budgetS: number): number {
  return durationS < budgetS ? batch / (budgetS - durationS) : Number.POSITIVE_INFINITY;
}

function orders<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, i) => orders(items.filter((_, k) => k !== i)).map((rest) => [item, ...rest]));
}
