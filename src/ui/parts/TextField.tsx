import { useId, useRef } from "react";
import { FieldFrame, type FieldLabel, problemId } from "./FieldFrame.tsx";
import { useDraft, useReportProblem } from "./fieldDraft.ts";

interface TextFieldProps extends FieldLabel {
  /** Where the text stands in the document: the input's name. */
  readonly name: string;
  readonly value: string;
  /** Called with every valid text while typing. */
  readonly onChange: (value: string) => void;
  /** What is wrong with a text, as a sentence, or null. */
  readonly check?: (text: string) => string | null;
  readonly onInvalid?: (message: string | null) => void;
  /** Width in characters; without it the field takes the room there is. */
  readonly width?: number;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly disabled?: boolean;
}

/** One line of text, with the same look and the same way of being wrong as a number field. */
export function TextField(props: TextFieldProps) {
  const { name, label, labelHidden, value, onChange, check, onInvalid, width, disabled = false } = props;
  const controlId = useId();
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft(value);
  const shown = draft.text ?? value;
  const problem = check?.(shown) ?? null;
  useReportProblem(problem, onInvalid);

  function type(text: string): void {
    const valid = (check?.(text) ?? null) === null;
    draft.type(text, valid ? text : value);
    if (valid && text !== value) onChange(text);
  }

  function goBack(): void {
    draft.drop();
    input.current?.focus();
  }

  return (
    <FieldFrame
      controlId={controlId}
      label={label}
      labelHidden={labelHidden}
      problem={problem === null ? null : { message: problem, back: draft.text === null ? null : value, onBack: goBack }}
    >
      <input
        ref={input}
        id={controlId}
        className="field-input"
        style={{ width: width === undefined ? "100%" : `${width}ch` }}
        type="text"
        autoComplete="off"
        aria-label={labelHidden ? label : undefined}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : problemId(controlId)}
        name={name}
        value={shown}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        disabled={disabled}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          if (problem === null) draft.drop();
        }}
      />
    </FieldFrame>
  );
}
