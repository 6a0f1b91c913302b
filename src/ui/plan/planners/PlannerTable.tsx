import type { KeyboardEvent } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import { inTableOrder, type PlannerRow, planned } from "../plannerRow.ts";
import { CostHead } from "./CostStrip.tsx";
import { costAxis } from "./costAxis.ts";
import { PlannerLine } from "./PlannerLine.tsx";
import "../../results/ledger/ledger.css";
import "../../results/ledger/phone.css";
import "./planners.css";

interface PlannerTableProps {
  readonly scenario: Scenario;
  readonly rows: readonly PlannerRow[];
  /** Id of the planner whose plan is shown below. */
  readonly selected: string | null;
  readonly onSelect: (planner: string) => void;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
  readonly running: boolean;
  /** Gives an app a longer objective. */
  readonly onSetSlo: (app: string, sloMs: number) => void;
}

/** What each planner asks for: a row per planner, the cheapest first, of which one is shown in full below. */
export function PlannerTable(props: PlannerTableProps) {
  const { rows, highlighted } = props;
  const optimum = planned(rows.find(({ id }) => id === "optimal"));
  const ordered = inTableOrder(rows);
  const axis = costAxis(ordered.flatMap((row) => planned(row)?.plan.costPerHour ?? []));
  return (
    <table className="ledger planners" onMouseLeave={() => props.onHighlight(null)}>
      <caption className="vh">Cost per planner. The plan of the chosen one is shown below.</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="planners-head">
              Planner<span className="ledger-unit">cheapest first</span>
            </span>
          </th>
          <th scope="col" className="ledger-strip">
            <CostHead axis={axis} />
            <span className="vh">Cost on an axis</span>
          </th>
          <Head head="Cost" unit="$ per hour" />
          <Head head="To the optimum" unit="×" wide />
          <Head head="Machines" unit="whole" wide />
          <Head head="Planned in" unit="ms" wide />
        </tr>
      </thead>
      <tbody onKeyDown={moveChoice}>
        {ordered.map((row) => (
          <PlannerLine
            key={row.id}
            {...props}
            row={row}
            axis={axis}
            optimumPerHour={optimum?.plan.costPerHour ?? null}
            dimmed={highlighted !== null && highlighted !== row.index}
          />
        ))}
      </tbody>
    </table>
  );
}

interface HeadProps {
  readonly head: string;
  readonly unit: string;
  readonly wide?: boolean;
}

function Head({ head, unit, wide = false }: HeadProps) {
  return (
    <th scope="col" className={wide ? "ledger-figure planners-more" : "ledger-figure"}>
      <span className="planners-head">
        {head}
        <span className="ledger-unit">{unit}</span>
      </span>
    </th>
  );
}

/** Arrow keys go to the next row that can be chosen, also where the browser would go to the next in the document. */
function moveChoice(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const choices = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=radio]:not(:disabled)")];
  const next = choices[choices.findIndex((choice) => choice.matches(":focus")) + step];
  event.preventDefault();
  next?.focus();
  next?.click();
}
