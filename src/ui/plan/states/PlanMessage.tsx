import type { Scenario } from "../../../scenario/document.ts";
import { faultLine } from "../../../scenario/fault.ts";
import type { PlanState } from "../../../store/plans.ts";
import { Message } from "../../parts/Message.tsx";
import { narrowSpace, significant } from "../../parts/numbers.ts";
import { StaleMessage } from "../../parts/StaleMessage.tsx";
import { faultWords } from "../../results/states/faultWords.ts";
import type { PlannerRow } from "../plannerRow.ts";
import { Infeasible } from "./Infeasible.tsx";

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
  /** Opens what can be said of an app, by its place in the scenario. */
  readonly onChangeApp: (index: number) => void;
}

/** What must be known before the plans below are read: edits since, no plan at all, planning cancelled, refused or failed. */
export function PlanMessage(props: PlanMessageProps) {
  const { scenario, state, elapsedS, made, total, edits, onPlan, onUndo } = props;
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
      if (made > 0 && edits.length > 0)
        return (
          <StaleMessage
            subject="These plans are"
            edits={edits}
            onUndo={onUndo}
            again={{ words: "Plan", act: onPlan }}
          />
        );
      return <Infeasible {...props} />;
  }
}
