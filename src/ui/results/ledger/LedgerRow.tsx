import type { Scenario } from "../../../scenario/document.ts";
import { absent } from "../../parts/numbers.ts";
import { Status } from "../../parts/Status.tsx";
import { schedulerMark } from "../../parts/schedulerMark.ts";
import { type Contender, type Finisher, isFinisher, isSteady, type Scope, standingIn } from "../contender.ts";
import type { Metric } from "../explain/metric.ts";
import { MetricCell } from "./MetricCell.tsx";
import { noSteadyLatency } from "./noSteadyLatency.ts";
import { SchedulerCell } from "./SchedulerCell.tsx";
import { Strip } from "./Strip.tsx";
import { standingDetail } from "./standingDetail.ts";
import type { StripScale } from "./stripScale.ts";
import { tracksOf } from "./tracks.ts";

/** What every row of one ledger shares. */
export interface RowSetting {
  readonly scenario: Scenario;
  readonly scope: Scope;
  readonly scale: StripScale;
  readonly columns: readonly Metric[];
  readonly columnClass: (metric: Metric) => string;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
  readonly onToggleHidden: (index: number) => void;
}

interface LedgerRowProps {
  readonly setting: RowSetting;
  readonly contender: Contender;
  readonly hidden: boolean;
  /** Whether its apps are listed below; null where there is nothing to list. */
  readonly expanded: boolean | null;
  readonly onExpand: () => void;
  /** What a row that has not finished says in place of its status: "3 of 8". */
  readonly waiting: string;
  /** Whether it still may finish, so that room is kept for its figures. */
  readonly running: boolean;
}

/** One scheduler: how it stands, who it is, its latency against the SLO, its figures. */
export function LedgerRow({ setting, contender, hidden, expanded, onExpand, waiting, running }: LedgerRowProps) {
  const { scenario, scope, columns, columnClass, highlighted, onHighlight, onToggleHidden } = setting;
  const done = isFinisher(contender) ? contender : null;
  const lit = highlighted === contender.index;
  return (
    <tr
      className={`ledger-row${lit ? " ledger-row-lit" : ""}${hidden ? " ledger-row-off" : ""}`}
      onMouseEnter={() => onHighlight(contender.index)}
      onMouseLeave={() => onHighlight(null)}
    >
      <td className="ledger-status">
        {done === null ? (
          <span className="ledger-waiting">{waiting}</span>
        ) : (
          <Status kind={standingIn(done.outcome, scope)} detail={standingDetail(scenario, done, scope)} />
        )}
      </td>
      <SchedulerCell
        contender={contender}
        hidden={hidden}
        expanded={expanded}
        onExpand={onExpand}
        onToggle={() => onToggleHidden(contender.index)}
        onFocus={() => onHighlight(contender.index)}
        onBlur={() => onHighlight(null)}
      />
      {done?.outcome.run.feasible === false ? (
        // It has no figures, and its reason takes their room.
        <td className="ledger-strip ledger-reason" colSpan={1 + columns.length}>
          {stripCell(setting, done, hidden)}
        </td>
      ) : (
        <td className="ledger-strip">
          {done === null ? <Unfinished width="60%" running={running} /> : stripCell(setting, done, hidden)}
        </td>
      )}
      {(done?.outcome.run.feasible === false ? [] : columns).map((metric) =>
        done === null ? (
          <td key={metric.id} className={`${columnClass(metric)} ledger-words`}>
            <Unfinished width="32px" running={running} />
          </td>
        ) : (
          <MetricCell key={metric.id} metric={metric} finisher={done} scope={scope} className={columnClass(metric)} />
        ),
      )}
    </tr>
  );
}

function stripCell(setting: RowSetting, finisher: Finisher, hidden: boolean) {
  const { scenario, scope, scale, highlighted } = setting;
  if (!isSteady(finisher.outcome, scope)) return <p className="ledger-say">{noSteadyLatency(finisher)}</p>;
  if (hidden) return <p className="ledger-say">Taken out of the drawings.</p>;
  return (
    <Strip
      scale={scale}
      tracks={tracksOf(scenario, finisher, scope)}
      mark={schedulerMark(finisher.id)}
      hollow={finisher.repeat > 0}
      highlighted={highlighted === finisher.index}
      dimmed={highlighted !== null && highlighted !== finisher.index}
      density={scope === "" ? undefined : finisher.outcome.charts?.density[scope]}
      unit={scope === "" ? "slo" : "ms"}
    />
  );
}

function Unfinished({ width, running }: { readonly width: string; readonly running: boolean }) {
  return running ? <span className="skeleton" style={{ width }} /> : absent;
}
