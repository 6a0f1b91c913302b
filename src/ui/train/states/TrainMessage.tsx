import type { Scenario } from "../../../scenario/document.ts";
import type { TrainingState } from "../../../store/training.ts";
import { Message } from "../../parts/Message.tsx";
import { StaleMessage } from "../../parts/StaleMessage.tsx";
import { faultWords } from "../../results/states/faultWords.ts";
import { seconds } from "../verdict/trainVerdict.ts";

interface TrainMessageProps {
  /** The scenario being edited. */
  readonly scenario: Scenario;
  /** Name of the scenario that was trained on; null where none was. */
  readonly trainedOn: string | null;
  readonly state: TrainingState;
  readonly elapsedS: number;
  /** Whether a checkpoint is kept. */
  readonly kept: boolean;
  /** What was edited since training began, newest last. */
  readonly edits: readonly string[];
  readonly onTrain: () => void;
  readonly onUndo: () => void;
}

/** What must be known before the curves are read: edits since, training stopped, refused or failed. */
export function TrainMessage(props: TrainMessageProps) {
  const { scenario, state, elapsedS, kept, edits, onTrain } = props;
  switch (state.kind) {
    case "refused":
      return (
        <Message kind="bad" live title="Nothing can be trained on this.">
          <ul className="state-faults">
            {state.faults.map((fault) => (
              <li key={`${fault.path} ${fault.message}`}>{faultWords(scenario, fault)}</li>
            ))}
          </ul>
        </Message>
      );
    case "failed":
      return (
        <Message
          kind="bad"
          live
          title={state.message}
          actions={
            <button type="button" className="link" onClick={onTrain}>
              Train again
            </button>
          }
        >
          {kept ? "The best checkpoint until then is kept." : "Nothing you typed is lost."}
        </Message>
      );
    case "stopped":
      if (edits.length > 0) return <Stale {...props} />;
      return (
        <Message live title={`Stopped after ${seconds(elapsedS)}.`}>
          {kept ? "The best checkpoint until then is kept." : "No checkpoint had been scored yet."}
        </Message>
      );
    case "idle":
      return null;
    case "running":
    case "paused":
    case "done":
      return edits.length > 0 ? <Stale {...props} /> : null;
  }
}

function Stale({ scenario, trainedOn, state, edits, onTrain, onUndo }: TrainMessageProps) {
  const underWay = state.kind === "running" || state.kind === "paused";
  const again = underWay ? null : { words: "Train", act: onTrain };
  if (trainedOn === null || trainedOn === scenario.name)
    return <StaleMessage subject="This training is" edits={edits} onUndo={onUndo} again={again} />;
  const train =
    again === null ? null : (
      <button type="button" className="link" onClick={again.act}>
        {again.words}
      </button>
    );
  return (
    <Message kind="doubt" title={`This training is of “${trainedOn}”.`} actions={train}>
      Its policy can be used in other scenarios too.
    </Message>
  );
}
