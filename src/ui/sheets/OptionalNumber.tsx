import { PlaceField } from "../PlaceField.tsx";
import type { NumberLimits } from "../parts/numberEntry.ts";

interface OptionalNumberProps {
  readonly label: string;
  /** What holds while there is no number: "the SLO". */
  readonly absent: string;
  readonly place: string;
  readonly unit: string;
  readonly limits: NumberLimits;
  readonly value: number | undefined;
  /** The number it starts with. */
  readonly initial: number;
  readonly onChange: (value: number | undefined) => void;
}

/** A number that may be left out: then the words for what holds instead, and a way to give one. */
export function OptionalNumber(props: OptionalNumberProps) {
  const { label, absent, place, unit, limits, value, initial, onChange } = props;
  return (
    <>
      <span>{label}</span>
      {value === undefined ? (
        <span>
          <span className="unit">{absent}</span>{" "}
          <button type="button" className="quiet" aria-label={`Set ${label}`} onClick={() => onChange(initial)}>
            Set
          </button>
        </span>
      ) : (
        <span>
          <PlaceField
            place={place}
            label={label}
            labelHidden
            unit={unit}
            {...limits}
            value={value}
            onChange={onChange}
          />{" "}
          <button type="button" className="quiet" aria-label={`Clear ${label}`} onClick={() => onChange(undefined)}>
            Clear
          </button>
        </span>
      )}
    </>
  );
}
