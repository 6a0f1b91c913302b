import { Message } from "../../parts/Message.tsx";

interface StaleProps {
  /** What was edited, newest last: "Photo tagger SLO 150 → 120 ms". */
  readonly edits: readonly string[];
  readonly onUndo: () => void;
  readonly onRun: () => void;
}

const mostNamed = 3;

/** Says that the results belong to the scenario as it was, and names the edits since. */
export function Stale({ edits, onUndo, onRun }: StaleProps) {
  const words = edits.length === 1 ? "last edit" : `last ${edits.length} edits`;
  const earlier = edits.length - mostNamed;
  const actions = (
    <>
      <button type="button" className="link" onClick={onUndo}>
        Undo
      </button>
      <button type="button" className="link" onClick={onRun}>
        Run
      </button>
    </>
  );
  return (
    <Message kind="doubt" title={`These results are from before your ${words}.`} actions={actions}>
      {earlier > 0 ? `${earlier} earlier, ` : ""}
      {edits.slice(-mostNamed).join(", ")}
    </Message>
  );
}
