import type { Scenario } from "../../../scenario/document.ts";
import { absent, count, multiple, narrowSpace, significant } from "../../parts/numbers.ts";
import { Popover } from "../../parts/Popover.tsx";
import { Swatch } from "../../parts/Swatch.tsx";
import { Explanation } from "../../results/explain/Explanation.tsx";
import { isSameCost, type Planned, type PlannerRow, planned } from "../plannerRow.ts";
import { SetSlo } from "../states/Infeasible.tsx";
import { reasonWords } from "../states/leastRepairs.ts";
import { CostStrip } from "./CostStrip.tsx";
import type { CostAxis } from "./costAxis.ts";
import { costFigure } from "./costFigure.ts";

interface PlannerLineProps {
  readonly scenario: Scenario;
  readonly row: PlannerRow;
  readonly axis: CostAxis;
  /** Cost of the optimum; null while it is not known. */
  readonly optimumPerHour: number | null;
  readonly selected: string | null;
  readonly onSelect: (planner: string) => void;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
  readonly dimmed: boolean;
  /** Whether it still may answer, so that room is kept for its figures. */
  readonly running: boolean;
  readonly onSetSlo: (app: string, sloMs: number) => void;
}

/** One planner: who it is, what it asks for, how far that is from the optimum. */
export function PlannerLine(props: PlannerLineProps) {
  const { row, selected, onSelect, highlighted, onHighlight } = props;
  const found = planned(row);
  const lit = highlighted === row.index || selected === row.id;
  return (
    <tr
      className={`ledger-row${lit ? " ledger-row-lit" : ""}${found === null ? "" : " planners-choice"}`}
      onMouseEnter={() => onHighlight(row.index)}
      onClick={(event) => {
        if (found !== null && !isOther(event.target)) onSelect(row.id);
      }}
    >
      <th scope="row" className="ledger-scheduler">
        <Who row={row} chosen={selected === row.id} disabled={found === null} onSelect={() => onSelect(row.id)} />
      </th>
      {found === null ? <Unplanned {...props} /> : <Figures {...props} row={found} />}
    </tr>
  );
}

/** Whether a press is for something else in the row, such as what is said of the planner. */
function isOther(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button, .popover") !== null;
}

interface WhoProps {
  readonly row: PlannerRow;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onSelect: () => void;
}

function Who({ row, chosen, disabled, onSelect }: WhoProps) {
  return (
    <span className="planners-cell">
      <label className="planners-who">
        <input type="radio" name="plan-shown" checked={chosen} disabled={disabled} onChange={onSelect} />
        <Swatch schedulerId={row.id} width={24} />
        <b>{row.label}</b>
      </label>
      {row.reconstructed ? (
        <Popover
          label={`${row.label}, reconstructed`}
          trigger="≈"
          triggerLabel={`${row.label} is reconstructed`}
          triggerClass="quiet planners-about"
        >
          <Explanation title={`${row.label}, reconstructed`} what={row.about}>
            <span className="unit">Source</span>
            <p>{row.source}.</p>
          </Explanation>
        </Popover>
      ) : null}
      {row.id === "optimal" && !disabled ? <span className="planners-proven">proven</span> : null}
    </span>
  );
}

function Figures(props: PlannerLineProps & { readonly row: Planned }) {
  const { row, axis, optimumPerHour, highlighted, dimmed } = props;
  const { plan, report } = row;
  const machines = report.rent?.fleet.reduce((sum, entry) => sum + entry.count, 0) ?? null;
  const ratio = optimumPerHour === null ? null : plan.costPerHour / optimumPerHour;
  const equal = optimumPerHour !== null && isSameCost(plan.costPerHour, optimumPerHour);
  return (
    <>
      <td className="ledger-strip">
        <CostStrip
          axis={axis}
          planner={row.id}
          costPerHour={plan.costPerHour}
          optimumPerHour={optimumPerHour}
          highlighted={highlighted === row.index}
          dimmed={dimmed}
        />
      </td>
      <td className="ledger-figure planners-cost">{costFigure(plan.costPerHour)}</td>
      <td className="planners-brief">
        {equal ? "at the optimum" : ratio === null ? null : `${multiple(ratio)} the optimum`}, {count(machines)}{" "}
        machines, planned in {timeText(plan.runtimeMs)}
        {narrowSpace}ms
      </td>
      <td className="ledger-figure planners-more">{equal ? "1" : ratio === null ? absent : significant(ratio)}</td>
      <td className="ledger-figure planners-more">{count(machines)}</td>
      <td className="ledger-figure planners-more">{timeText(plan.runtimeMs)}</td>
    </>
  );
}

/** Browsers tell time in tenths of a millisecond. */
const LEAST_MS = 0.1;

function timeText(ms: number): string {
  return ms < LEAST_MS ? `<${narrowSpace}${LEAST_MS}` : significant(ms, 2);
}

function Unplanned({ scenario, row, running, onSetSlo }: PlannerLineProps) {
  const { report } = row;
  if (report === null || report.answer.feasible)
    return (
      <>
        <td className="ledger-strip">
          {running ? <span className="skeleton" style={{ width: "60%" }} /> : "Not planned"}
        </td>
        <td className="ledger-figure planners-cost">
          {running ? <span className="skeleton" style={{ width: 32 }} /> : absent}
        </td>
        <td className="planners-more" colSpan={3} />
      </>
    );
  return (
    <td className="ledger-strip ledger-reason" colSpan={5}>
      <p className="ledger-say planners-reason">
        No plan:{" "}
        {report.unplanned.map((each) => (
          <span key={each.app}>
            {reasonWords(scenario, each)}.{" "}
            {each.sloMs === null ? null : (
              <SetSlo scenario={scenario} app={each.app} sloMs={each.sloMs} onSetSlo={onSetSlo} />
            )}{" "}
          </span>
        ))}
      </p>
    </td>
  );
}
