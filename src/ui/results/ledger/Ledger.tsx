import { Fragment, type KeyboardEvent, useState } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import { useIsCommand } from "../../parts/singleKeys.ts";
import { type Contender, isFinisher, type Scope } from "../contender.ts";
import type { Metric } from "../explain/metric.ts";
import type { RunState } from "../state.ts";
import { AppRows } from "./AppRows.tsx";
import { wideColumns } from "./columns.ts";
import { LedgerHead } from "./LedgerHead.tsx";
import { LedgerRow, type RowSetting } from "./LedgerRow.tsx";
import { ledgerScale } from "./ledgerScale.ts";
import "./ledger.css";
import "./phone.css";

interface LedgerProps {
  readonly scenario: Scenario;
  /** In the ledger's order. */
  readonly contenders: readonly Contender[];
  readonly scope: Scope;
  readonly state: RunState;
  readonly columns: readonly Metric[];
  /** Whether nobody has changed the columns, so that two of them may give way on a narrower page. */
  readonly usualColumns: boolean;
  readonly hidden: ReadonlySet<number>;
  readonly onToggleHidden: (index: number) => void;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
  /** Runs this many more replications. */
  readonly onRunMore: ((replications: number) => void) | undefined;
  /** Compares the others with this one, or no longer. */
  readonly onCompareWith: (index: number) => void;
}

/** The proof of the verdict: one row per scheduler, and through all of them one red line, the SLO. */
export function Ledger(props: LedgerProps) {
  const { scenario, contenders, scope, state, columns, usualColumns, hidden } = props;
  const isCommand = useIsCommand();
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const columnClass = ({ id }: Metric): string =>
    `ledger-figure${id === "sloAttainment" ? " ledger-on-time" : ""}${usualColumns && wideColumns.has(id) ? " ledger-wide" : ""}`;
  const setting: RowSetting = {
    scenario,
    scope,
    scale: ledgerScale(scenario, contenders, scope),
    columns,
    columnClass,
    highlighted: props.highlighted,
    onHighlight: props.onHighlight,
    onToggleHidden: props.onToggleHidden,
  };

  function toggleOpen(index: number): void {
    const next = new Set(open);
    if (!next.delete(index)) next.add(index);
    setOpen(next);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableSectionElement>): void {
    moveFocus(event);
    if (event.key !== "x" || !isCommand(event)) return;
    const rows = [...event.currentTarget.querySelectorAll(".ledger-row")];
    const contender = contenders[rows.findIndex((row) => row.contains(document.activeElement))];
    if (contender !== undefined) props.onCompareWith(contender.index);
  }

  const table = (
    <table className="ledger">
      <caption className="vh">{caption(scenario, scope)}</caption>
      <LedgerHead {...setting} contenders={contenders} onRunMore={props.onRunMore} />
      <tbody onKeyDown={onKeyDown}>
        {contenders.map((contender) => {
          const expandable = scope === "" && isFinisher(contender) && contender.outcome.run.total !== null;
          const expanded = expandable && open.has(contender.index);
          return (
            <Fragment key={contender.index}>
              <LedgerRow
                setting={setting}
                contender={contender}
                hidden={hidden.has(contender.index)}
                expanded={expandable ? expanded : null}
                onExpand={() => toggleOpen(contender.index)}
                running={state.kind === "running"}
                waiting={waitingWords(scenario, state, contender.index)}
              />
              {expanded ? <AppRows setting={setting} finisher={contender} /> : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
  return usualColumns ? table : <div className="ledger-scroll">{table}</div>;
}

function caption(scenario: Scenario, scope: Scope): string {
  const app = scenario.apps.find(({ id }) => id === scope);
  const of = app === undefined ? "all apps" : (app.name ?? app.id);
  const { replications } = scenario;
  const interval =
    replications < 2 ? "" : ` ± is the half-width of the 95 % interval over ${replications} replications.`;
  return `Results per scheduler, ${of}.${interval}`;
}

function waitingWords(scenario: Scenario, state: RunState, index: number): string {
  if (state.kind !== "running") return "Not run";
  if (state.progress?.scheduler !== index) return "Waiting";
  return `${state.progress.replications} of ${scenario.replications}`;
}

/** Arrow keys move between the rows' names; Enter on one opens its apps, as on any button. */
function moveFocus(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>(".ledger-row .ledger-name")];
  const at = names.findIndex((name) => name.closest("tr")?.contains(document.activeElement));
  const next = names[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
