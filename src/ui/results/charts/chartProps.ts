import type { Scenario } from "../../../scenario/document.ts";
import type { Contender, Scope } from "../contender.ts";

/** What every chart is given. */
export interface ChartProps {
  readonly scenario: Scenario;
  /** In the ledger's order. */
  readonly contenders: readonly Contender[];
  readonly scope: Scope;
  /** Schedulers taken out of the drawings, by index. */
  readonly hidden: ReadonlySet<number>;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}
