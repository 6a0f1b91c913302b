import type { ReactNode } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import { givenDuration } from "../../parts/numbers.ts";
import { Popover } from "../../parts/Popover.tsx";
import { type Contender, isFinisher, type Scope } from "../contender.ts";
import { Explanation, MetricExplanation } from "../explain/Explanation.tsx";
import type { Metric } from "../explain/metric.ts";
import { PrecisionNote } from "../explain/PrecisionNote.tsx";
import { precisionOf } from "../explain/precision.ts";
import { targetText } from "../target.ts";
import { StripHead } from "./StripHead.tsx";
import type { StripScale } from "./stripScale.ts";

interface LedgerHeadProps {
  readonly scenario: Scenario;
  readonly scope: Scope;
  readonly scale: StripScale;
  readonly columns: readonly Metric[];
  readonly columnClass: (metric: Metric) => string;
  readonly contenders: readonly Contender[];
  readonly onRunMore: ((replications: number) => void) | undefined;
}

/** The ledger's head: every column says what it is when pressed; the strip's axis carries the SLO's flag. */
export function LedgerHead(props: LedgerHeadProps) {
  const { scenario, scope, scale, columns, columnClass, contenders, onRunMore } = props;
  const app = scenario.apps.find(({ id }) => id === scope);
  const target = targetText(scenario.onTimeTarget);
  const precisionNote = (metric: Metric): ReactNode => {
    const precision = precisionOf(metric, contenders.filter(isFinisher), scope);
    return precision === null ? null : <PrecisionNote precision={precision} onRunMore={onRunMore} />;
  };
  return (
    <thead>
      <tr>
        <th scope="col">
          <HeadButton label="Meets SLO" head="Meets SLO" unit={`${target} on time`}>
            <Explanation
              title="Meets SLO"
              what={`Whether ${target} of requests are answered on time, decided by 95 % intervals. Met: every app’s interval lies at or above ${target}. Missed: some app’s lies below. Too close: neither, more replications would tell. Saturated: a queue keeps growing. Does not fit: it could not run on this fleet.`}
              leavesOut="How far above or below the target an app is; the on-time column says that."
            />
          </HeadButton>
        </th>
        <th scope="col">
          <HeadButton label="Scheduler" head="Scheduler" unit="by SLO, then utility">
            <Explanation
              title="Scheduler"
              what="Those that meet every SLO come first, then too close, missed, saturated and does not fit; within each the one with the highest utility of Fang et al. The checkbox takes a scheduler out of every drawing. Press a name for its figures per app."
            />
          </HeadButton>
        </th>
        <th scope="col" className="ledger-strip">
          <StripHead scale={scale} flag={app === undefined ? "SLO" : givenDuration(app.sloMs)} />
          <Popover
            label="How to read the strip"
            trigger={<span className="vh">{app === undefined ? "Latency ÷ SLO" : "Latency in ms"}</span>}
            triggerClass="ledger-strip-button"
          >
            <Explanation
              title={app === undefined ? "Latency ÷ SLO" : `Latency of ${app.name ?? app.id}, ms`}
              what="For each app a line from the median (p50) to p99 of latency, with bars at p50 and p95 and a marker at p99. Left of the red line an answer is on time, in the hatched part it is late. The axis is logarithmic."
              formula="completion − arrival of answered measured requests, percentiles per replication, mean over replications"
              leavesOut="Requests without an answer. An app with fewer than 1 000 answers has no p99 and no marker."
            />
          </Popover>
        </th>
        {columns.map((metric) => (
          <th key={metric.id} scope="col" className={columnClass(metric)}>
            <HeadButton label={metric.name} head={metric.head} unit={metric.unit} align="end">
              <MetricExplanation metric={metric}>{precisionNote(metric)}</MetricExplanation>
            </HeadButton>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface HeadButtonProps {
  readonly label: string;
  readonly head: string;
  readonly unit: string;
  readonly align?: "start" | "end";
  readonly children: ReactNode;
}

function HeadButton({ label, head, unit, align = "start", children }: HeadButtonProps) {
  const trigger = (
    <>
      {head}
      <span className="ledger-unit">{unit}</span>
    </>
  );
  return (
    <Popover label={`${label}, explained`} trigger={trigger} triggerClass="ledger-head" align={align}>
      {children}
    </Popover>
  );
}
