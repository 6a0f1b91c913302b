import type { Scenario } from "../../../scenario/document.ts";
import type { SchedulerCard } from "../../../scenario/schedulerCard.ts";
import type { Contender, Scope } from "../contender.ts";

/** What every chart is given. */
export interface ChartProps {
  readonly scenario: Scenario;
  /** Every scheduler there is, with its parameters. */
  readonly cards: readonly SchedulerCard[];
  /** In the ledger's order. */
  readonly contenders: readonly Contender[];
  readonly scope: Scope;
  /** Schedulers taken out of the drawings, by index. */
  readonly hidden: ReadonlySet<number>;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}
