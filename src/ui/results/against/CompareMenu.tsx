import { Popover } from "../../parts/Popover.tsx";
import { type Contender, isFinisher } from "../contender.ts";
import "./compareMenu.css";

interface CompareMenuProps {
  readonly contenders: readonly Contender[];
  /** Index of the scheduler that the others are compared with; null for none. */
  readonly reference: number | null;
  readonly onCompareWith: (reference: number | null) => void;
}

/** Which scheduler the others are compared with. */
export function CompareMenu({ contenders, reference, onCompareWith }: CompareMenuProps) {
  const finishers = contenders.filter(isFinisher).filter(({ outcome }) => outcome.evidence !== null);
  if (finishers.length < 2) return null;
  return (
    <Popover label="Compare with a scheduler" trigger="Compare" triggerClass="quiet" align="end">
      <fieldset className="compare-menu">
        <legend>Differences of the others from</legend>
        {[{ index: null, label: "No one" }, ...finishers].map(({ index, label }) => (
          <label key={index}>
            <input type="radio" name="reference" checked={reference === index} onChange={() => onCompareWith(index)} />
            {label}
          </label>
        ))}
      </fieldset>
    </Popover>
  );
}
