import { Field } from "./Field.tsx";
import "./stepper.css";

interface StepperProps {
  /** What is counted, as in "one T4 more": "T4". */
  readonly noun: string;
  /** Where the count stands in the document. */
  readonly name: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly onInvalid?: (message: string | null) => void;
}

/** A small whole number between a button for one fewer and a button for one more. */
export function Stepper({ noun, name, value, onChange, min = 0, max, onInvalid }: StepperProps) {
  return (
    <span className="stepper">
      <button
        type="button"
        aria-label={`one ${noun} fewer`}
        disabled={value <= min}
        onClick={() => onChange(Math.max(min, value - 1))}
      >
        −
      </button>
      <Field
        label={`number of ${noun}`}
        labelHidden
        name={name}
        value={value}
        onChange={onChange}
        min={min}
        width={2}
        align="center"
        integer
        {...(max === undefined ? {} : { max })}
        {...(onInvalid === undefined ? {} : { onInvalid })}
      />
      <button
        type="button"
        aria-label={`one ${noun} more`}
        disabled={max !== undefined && value >= max}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
    </span>
  );
}
