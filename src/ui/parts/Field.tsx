import { type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { useDragSteps } from "./dragSteps.ts";
import { FieldFrame, type FieldLabel, problemId } from "./FieldFrame.tsx";
import { useDraft, useReportProblem } from "./fieldDraft.ts";
import { entryText, lastDigit, type NumberLimits, readNumber, stepped } from "./numberEntry.ts";

interface FieldProps extends FieldLabel, NumberLimits {
  /** Where the number stands in the document, such as `workload.0.sloMs`: the input's name, by which it can be found. */
  readonly name: string;
  readonly value: number;
  /** Called with every valid number while typing, stepping or dragging; never with an invalid one. */
  readonly onChange: (value: number) => void;
  /** Called with what is wrong when the text becomes invalid, and with null when it is right again or the field goes. */
  readonly onInvalid?: (message: string | null) => void;
  /** Size of one step by arrow key or drag; by default one unit of the last digit shown. */
  readonly step?: number;
  readonly unit?: ReactNode;
  /** Sign before the number, such as $. */
  readonly prefix?: ReactNode;
  /** Width in digits. */
  readonly width?: number;
  readonly align?: "right" | "center";
  readonly disabled?: boolean;
}

/** A number that is typed, stepped with the arrow keys (Shift times ten) or dragged sideways. */
export function Field(props: FieldProps) {
  const { name, label, labelHidden, value, onChange, onInvalid, unit, prefix, width = 5, align = "right" } = props;
  const { disabled = false, step } = props;
  const controlId = useId();
  const input = useRef<HTMLInputElement>(null);
  const draft = useDraft(value);
  const shown = draft.text ?? entryText(value);
  const entry = readNumber(shown, props);
  const problem = entry.kind === "problem" ? entry.message : null;
  const back = draft.text === null ? null : entryText(value);
  useReportProblem(problem, onInvalid);

  function type(text: string): void {
    const typed = readNumber(text, props);
    draft.type(text, typed.kind === "number" ? typed.value : value);
    if (typed.kind === "number" && typed.value !== value) onChange(typed.value);
  }

  function move(from: number, steps: number): void {
    const unitStep = step ?? (props.integer ? 1 : lastDigit(entryText(from)));
    type(entryText(stepped(from, steps, unitStep, props)));
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(value, direction * (event.shiftKey ? 10 : 1));
  }

  function goBack(): void {
    draft.drop();
    input.current?.focus();
  }

  const dragging = useDragSteps(value, move);
  return (
    <FieldFrame
      controlId={controlId}
      label={label}
      labelHidden={labelHidden}
      unit={unit}
      prefix={prefix}
      problem={problem === null ? null : { message: problem, back, onBack: goBack }}
    >
      <input
        ref={input}
        id={controlId}
        className="field-input field-number"
        style={{ width: `${width + 0.6}ch`, textAlign: align }}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        role="spinbutton"
        aria-label={labelHidden ? label : undefined}
        aria-valuenow={value}
        aria-valuetext={shown}
        aria-valuemin={props.min ?? props.exclusiveMin}
        aria-valuemax={props.max}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : problemId(controlId)}
        name={name}
        value={shown}
        disabled={disabled}
        onChange={(event) => type(event.target.value)}
        onBlur={() => {
          if (problem === null) draft.drop();
        }}
        onKeyDown={onKeyDown}
        {...dragging}
      />
    </FieldFrame>
  );
}
