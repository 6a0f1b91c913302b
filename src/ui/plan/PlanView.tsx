import { lazy, Suspense } from "react";
import type { PlanReport } from "../../experiment/planning/report.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { SchedulerCard } from "../../scenario/schedulerCard.ts";
import type { PlanState } from "../../store/plans.ts";
import type { SimulatedSlowest } from "../../store/simulatedSlowest.ts";
import { Progress } from "../parts/Progress.tsx";
import { Pieces } from "../results/verdict/Pieces.tsx";
import { PlanOf } from "./PlanOf.tsx";
import { type Planned, type PlannerRow, planned } from "./plannerRow.ts";
import { PlannerTable } from "./planners/PlannerTable.tsx";
import { Stages } from "./stages/Stages.tsx";
import type { Stage } from "./stages/stages.ts";
import { leastRepairs } from "./states/leastRepairs.ts";
import { PlanMessage } from "./states/PlanMessage.tsx";
import { Holds } from "./verdict/Holds.tsx";
import { PlanVerdictLine } from "./verdict/PlanVerdictLine.tsx";
import { planCrumbs } from "./verdict/planCrumbs.ts";
import { planStep } from "./verdict/planStep.ts";
import { planVerdict } from "./verdict/planVerdict.ts";
import "../results/results.css";
import "./plan.css";

const PlanCharts = lazy(() => import("./charts/PlanCharts.tsx"));

export interface PlanViewProps {
  /** The scenario that the plans belong to, which may be older than the one being edited. */
  readonly scenario: Scenario;
  readonly cards: readonly SchedulerCard[];
  readonly rows: readonly PlannerRow[];
  readonly stages: readonly Stage[];
  readonly reports: ReadonlyMap<string, PlanReport>;
  /** How many plans there will be. */
  readonly total: number;
  readonly state: PlanState;
  readonly elapsedS: number | null;
  /** What was edited since the plans were made, newest last. */
  readonly edits: readonly string[];
  /** The planner whose plan is shown. */
  readonly selected: Planned | null;
  readonly onSelect: (planner: string) => void;
  readonly simulated: SimulatedSlowest | null;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
  readonly marginPercent: number;
  readonly onMargin: (percent: number) => void;
  readonly deviceName: (id: string) => string;
  readonly modelName: (id: string) => string;
  /** Keys of the stages that are off, and Harpagon's plan without them. */
  readonly stagesOff: ReadonlySet<string>;
  readonly combined: PlanReport | null;
  readonly onSwitchStage: (key: string) => void;
  readonly onAllStagesOn: () => void;
  readonly onPlan: () => void;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
  /** The fleet of the scenario being edited. */
  readonly fleet: Scenario["fleet"];
  readonly onRent: () => void;
  /** Runs the scenario being edited, in Play. */
  readonly onRun: () => void;
  readonly onSimulate: () => void;
  readonly onSetSlo: (app: string, sloMs: number) => void;
  readonly onChangeApp: (index: number) => void;
}

/** The planners' answer: a sentence, what each asks for, the plan behind it, and what it depends on. */
export function PlanView(props: PlanViewProps) {
  const { scenario, rows, state, reports, total, selected, highlighted, onHighlight, marginPercent, edits } = props;
  const running = state.kind === "running";
  const answered = rows.filter(({ report }) => report !== null).length;
  const message = <PlanMessage {...props} made={reports.size} />;
  if (answered === 0 && !running)
    return (
      <div className="results">
        {message}
        {state.kind === "idle" ? <Empty onPlan={props.onPlan} /> : null}
      </div>
    );
  const stale = !running && edits.length > 0;
  const harpagon = planned(rows.find(({ id }) => id === "harpagon"));
  const feasible = rows.some((row) => planned(row) !== null);
  const verdict = running && answered < rows.length ? null : planVerdict(scenario, rows);
  return (
    <div className="results plan">
      {message}
      <div className={stale ? "stale" : undefined}>
        <p className="crumb">
          <b>{scenario.name}</b>
          {planCrumbs(scenario, marginPercent).map((crumb) => (
            <span key={crumb}>{crumb}</span>
          ))}
        </p>
        <PlanVerdictLine
          verdict={verdict}
          fallback={
            rows.length === 0
              ? "Planning."
              : `Planning ${Math.min(answered + 1, rows.length)} of ${rows.length} planners.`
          }
        />
        <p className="why">
          {verdict === null ? null : <Pieces pieces={planStep(rows)} />}
          {verdict === null || selected === null ? null : (
            <Holds
              scenario={scenario}
              label={selected.label}
              simulated={props.simulated}
              onSimulate={props.onSimulate}
            />
          )}
        </p>
        {running ? <Running made={reports.size} total={total} onCancel={props.onCancel} /> : null}
        {leastRepairs(rows).some(({ unreadable }) => unreadable) ? null : (
          <>
            <PlannerTable
              scenario={scenario}
              rows={rows}
              selected={selected?.id ?? null}
              onSelect={props.onSelect}
              highlighted={highlighted}
              onHighlight={onHighlight}
              running={running}
              onSetSlo={props.onSetSlo}
            />
            <p className="planners-note">
              ≈ Rules that could not be read in the paper were reconstructed; press it for what and from where. Dotted:
              the optimum, least of all plans by the same formula of latency.
            </p>
          </>
        )}
        {selected === null ? null : <PlanOf {...props} row={selected} />}
        {feasible ? (
          <Stages
            stages={props.stages}
            off={props.stagesOff}
            onSwitch={props.onSwitchStage}
            onAllOn={props.onAllStagesOn}
            harpagonPerHour={harpagon?.plan.costPerHour ?? null}
            combined={props.combined}
          />
        ) : null}
        <Suspense fallback={<div className="charts-waiting" />}>
          <PlanCharts
            scenario={scenario}
            cards={props.cards}
            rows={rows}
            reports={reports}
            feasible={feasible}
            running={running}
            marginPercent={marginPercent}
            highlighted={highlighted}
            onHighlight={onHighlight}
          />
        </Suspense>
      </div>
    </div>
  );
}

interface RunningProps {
  readonly made: number;
  readonly total: number;
  readonly onCancel: () => void;
}

function Running({ made, total, onCancel }: RunningProps) {
  return (
    <div className="running">
      <Progress label="Planning" done={total === 0 ? 0 : made / total} />
      <p>
        <span>
          {made} of {total} plans are made.
        </span>
        <button type="button" className="link" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </div>
  );
}

function Empty({ onPlan }: { readonly onPlan: () => void }) {
  return (
    <div className="empty">
      <h1 className="empty-title">No plan yet.</h1>
      <p className="unit">Every planner works out the cheapest machines that keep the objectives of this scenario.</p>
      <button type="button" className="btn sm" onClick={onPlan}>
        Plan
      </button>
    </div>
  );
}
