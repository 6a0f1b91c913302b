import { Message } from "./Message.tsx";

interface StaleMessageProps {
  /** What is older than the edits, with its verb: "These results are". */
  readonly subject: string;
  /** What was edited, newest last: "Photo tagger SLO 150 → 120 ms". */
  readonly edits: readonly string[];
  readonly onUndo: () => void;
  /** What makes it anew, as a button; null while that is under way. */
  readonly again: { readonly words: string; readonly act: () => void } | null;
}

const mostNamed = 3;

/** Says that what stands below belongs to the scenario as it was, and names the edits since. */
export function StaleMessage({ subject, edits, onUndo, again }: StaleMessageProps) {
  const words = edits.length === 1 ? "last edit" : `last ${edits.length} edits`;
  const earlier = edits.length - mostNamed;
  const actions = (
    <>
      <button type="button" className="link" onClick={onUndo}>
        Undo
      </button>
      {again === null ? null : (
        <button type="button" className="link" onClick={again.act}>
          {again.words}
        </button>
      )}
    </>
  );
  return (
    <Message kind="doubt" title={`${subject} from before your ${words}.`} actions={actions}>
      {earlier > 0 ? `${earlier} earlier, ` : ""}
      {edits.slice(-mostNamed).join(", ")}
    </Message>
  );
}
