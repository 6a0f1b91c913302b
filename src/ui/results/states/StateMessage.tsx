import type { Scenario } from "../../../scenario/document.ts";
import { faultLine } from "../../../scenario/fault.ts";
import { Message } from "../../parts/Message.tsx";
import { narrowSpace, significant } from "../../parts/numbers.ts";
import { StaleMessage } from "../../parts/StaleMessage.tsx";
import type { RunState } from "../state.ts";
import { faultWords } from "./faultWords.ts";

interface StateMessageProps {
  readonly scenario: Scenario;
  readonly state: RunState;
  /** Seconds the last run took by the clock. */
  readonly elapsedS: number | null;
  /** How many of the scenario's schedulers are complete. */
  readonly complete: number;
  readonly schedulers: number;
  readonly staleEdits: readonly string[];
  readonly onRun: () => void;
  readonly onUndo: () => void;
}

/** What must be known before the results below are read: edits since, a run cancelled, refused or failed. */
export function StateMessage(props: StateMessageProps) {
  const { scenario, state, elapsedS, complete, schedulers, staleEdits, onRun, onUndo } = props;
  const runAgain = (words: string) => (
    <button type="button" className="link" onClick={onRun}>
      {words}
    </button>
  );
  switch (state.kind) {
    case "refused":
      return (
        <Message
          kind="bad"
          live
          title={
            state.faults.length === 1
              ? "This scenario can’t run."
              : `${state.faults.length} things keep this scenario from running.`
          }
        >
          <ul className="state-faults">
            {state.faults.map((fault) => (
              <li key={faultLine(fault)}>{faultWords(scenario, fault)}</li>
            ))}
          </ul>
        </Message>
      );
    case "failed":
      return (
        <Message kind="bad" live title={state.message} actions={runAgain("Run again")}>
          {complete === 0 ? "Nothing you typed is lost." : `${kept(complete, schedulers)} Nothing you typed is lost.`}
        </Message>
      );
    case "cancelled": {
      const after = elapsedS === null ? "" : ` after ${significant(elapsedS, 2)}${narrowSpace}s`;
      return (
        <Message live title={`Cancelled${after}.`} actions={runAgain("Run again")}>
          {kept(complete, schedulers)}
        </Message>
      );
    }
    case "idle":
    case "done":
      return staleEdits.length === 0 || complete === 0 ? null : (
        <StaleMessage
          subject="These results are"
          edits={staleEdits}
          onUndo={onUndo}
          again={{ words: "Run", act: onRun }}
        />
      );
    case "running":
      return null;
  }
}

function kept(complete: number, schedulers: number): string {
  return `${complete} of ${schedulers} ${complete === 1 ? "is" : "are"} complete.`;
}
