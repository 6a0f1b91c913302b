import type { ReactNode } from "react";
import "./field.css";

/** How a field is named: words beside it, or words for assistive technology where the place already says what it is. */
export interface FieldLabel {
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
}

/** What is wrong with the text in a field, and the way back to the last value that was right. */
export interface FieldProblem {
  readonly message: string;
  /** The last good value as it would be shown; null when nothing was typed and the value itself is what is wrong. */
  readonly back: string | null;
  readonly onBack: () => void;
}

interface FieldFrameProps extends FieldLabel {
  /** Id of the control inside. */
  readonly controlId: string;
  readonly unit?: ReactNode;
  /** A sign before the control, such as $. */
  readonly prefix?: ReactNode;
  readonly problem: FieldProblem | null;
  readonly children: ReactNode;
}

/** Id of the text that explains a problem, for `aria-describedby`. */
export function problemId(controlId: string): string {
  return `${controlId}-problem`;
}

/** What stands around every field: label, sign, control, unit, and below them what is wrong. */
export function FieldFrame({ controlId, label, labelHidden, prefix, unit, problem, children }: FieldFrameProps) {
  return (
    <span className="field">
      <span className="field-row">
        {labelHidden ? null : (
          <label className="field-label" htmlFor={controlId}>
            {label}
          </label>
        )}
        {prefix === undefined ? null : <span>{prefix}</span>}
        {children}
        {unit === undefined ? null : <span className="unit">{unit}</span>}
      </span>
      {problem === null ? null : (
        <span className="field-problem" id={problemId(controlId)}>
          {problem.message}{" "}
          {problem.back === null ? null : (
            <button type="button" className="quiet" onClick={problem.onBack}>
              Back to {problem.back}
            </button>
          )}
        </span>
      )}
    </span>
  );
}
