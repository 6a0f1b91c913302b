import type { Standing } from "../../experiment/result.ts";
import { type Contender, metricsIn, type Scope, standingIn } from "./contender.ts";

const standings: readonly Standing[] = ["met", "too-close", "missed", "saturated", "does-not-fit"];

/**
 * The ledger's order: Met, Too close, Missed, Saturated, Does not fit; within, by Fang's utility, most first; equals and
 * schedulers that have not finished in the scenario's order, the latter last.
 */
export function inLedgerOrder(contenders: readonly Contender[], scope: Scope): readonly Contender[] {
  return [...contenders].sort((a, b) => rank(a, scope) - rank(b, scope) || worth(b, scope) - worth(a, scope));
}

function rank({ outcome }: Contender, scope: Scope): number {
  return outcome === null ? standings.length : standings.indexOf(standingIn(outcome, scope));
}

function worth({ outcome }: Contender, scope: Scope): number {
  const utility = outcome === null ? null : metricsIn(outcome, scope)?.utility.fang;
  return utility?.mean ?? -Number.MAX_VALUE;
}
