import { appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { faultLine } from "../../../scenario/fault.ts";
import type { PlanState } from "../../../store/plans.ts";
import { Message } from "../../parts/Message.tsx";
import { givenDuration, narrowSpace, significant } from "../../parts/numbers.ts";
import { faultWords } from "../../results/states/faultWords.ts";
import type { PlannerRow } from "../plannerRow.ts";
import { sloOf } from "../planners/sloOf.ts";
import { leastRepairs } from "./leastRepairs.ts";

interface PlanMessageProps {
  readonly scenario: Scenario;
  readonly rows: readonly PlannerRow[];
  readonly state: PlanState;
  readonly elapsedS: number | null;
  /** Plans that are made, and plans that there will be. */
  readonly made: number;
  readonly total: number;
  /** What was edited since, newest last. */
  readonly edits: readonly string[];
  readonly onPlan: () => void;
  readonly onUndo: () => void;
  readonly onSetSlo: (app: string, sloMs: number) => void;
}

const mostNamed = 3;

/** What must be known before the plans below are read: edits since, no plan at all, planning cancelled, refused or failed. */
export function PlanMessage(props: PlanMessageProps) {
  const { scenario, rows, state, elapsedS, made, total, edits, onPlan, onUndo } = props;
  const again = (words: string) => (
    <button type="button" className="link" onClick={onPlan}>
      {words}
    </button>
  );
  switch (state.kind) {
    case "refused":
      return (
        <Message kind="bad" live title="This scenario can’t be planned.">
          <ul className="state-faults">
            {state.faults.map((fault) => (
              <li key={faultLine(fault)}>{faultWords(scenario, fault)}</li>
            ))}
          </ul>
        </Message>
      );
    case "failed":
      return (
        <Message kind="bad" live title={state.message} actions={again("Plan again")}>
          {made} of {total} plans are made. Nothing you typed is lost.
        </Message>
      );
    case "cancelled": {
      const after = elapsedS === null ? "" : ` after ${significant(elapsedS, 2)}${narrowSpace}s`;
      return (
        <Message live title={`Cancelled${after}.`} actions={again("Plan again")}>
          {made} of {total} plans are made.
        </Message>
      );
    }
    case "running":
      return null;
    case "idle":
    case "done":
      if (made > 0 && edits.length > 0) return <Stale edits={edits} onUndo={onUndo} onPlan={onPlan} />;
      return <Infeasible {...props} rows={rows} />;
  }
}

interface StaleProps {
  readonly edits: readonly string[];
  readonly onUndo: () => void;
  readonly onPlan: () => void;
}

function Stale({ edits, onUndo, onPlan }: StaleProps) {
  const earlier = edits.length - mostNamed;
  const actions = (
    <>
      <button type="button" className="link" onClick={onUndo}>
        Undo
      </button>
      <button type="button" className="link" onClick={onPlan}>
        Plan
      </button>
    </>
  );
  const words = edits.length === 1 ? "last edit" : `last ${edits.length} edits`;
  return (
    <Message kind="doubt" title={`These plans are from before your ${words}.`} actions={actions}>
      {earlier > 0 ? `${earlier} earlier, ` : ""}
      {edits.slice(-mostNamed).join(", ")}
    </Message>
  );
}

/** Where no planner has a plan: the arithmetic in the words of the one that needs least, and what would help. */
function Infeasible({ scenario, rows, onSetSlo }: PlanMessageProps) {
  const repairs = leastRepairs(rows);
  if (repairs.length === 0) return null;
  const names = repairs.flatMap(({ app }) => scenario.apps.filter(({ id }) => id === app).map(appName));
  return (
    <Message
      kind="bad"
      live
      title={`No plan meets the objective of ${names.join(", ")}.`}
      actions={repairs.map(({ app, sloMs }) =>
        sloMs === null ? null : (
          <button key={app} type="button" className="link" onClick={() => onSetSlo(app, sloMs)}>
            Set {sloOf(scenario, app)} to {givenDuration(sloMs)}
          </button>
        ),
      )}
    >
      {repairs.map(({ reason }) => `${reason}.`).join(" ")}
    </Message>
  );
}
