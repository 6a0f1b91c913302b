import { Swatch } from "../../parts/Swatch.tsx";
import type { Contender } from "../contender.ts";

interface SchedulerCellProps {
  readonly contender: Contender;
  readonly hidden: boolean;
  readonly expanded: boolean | null;
  readonly onExpand: () => void;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Who a row is about. Its checkbox takes it out of every drawing, its name opens its figures per app. */
export function SchedulerCell(props: SchedulerCellProps) {
  const { contender, hidden, expanded, onExpand, onToggle, onFocus, onBlur } = props;
  return (
    <th scope="row" className="ledger-scheduler" onFocus={onFocus} onBlur={onBlur}>
      <span className="ledger-who">
        <input
          type="checkbox"
          checked={!hidden}
          onChange={onToggle}
          aria-label={`Draw ${contender.label}`}
          title="Draw it"
        />
        <Swatch schedulerId={contender.id} hollow={contender.repeat > 0} width={24} />
        <span>
          {expanded === null ? (
            <b>{contender.label}</b>
          ) : (
            <button
              type="button"
              className="ledger-name"
              aria-expanded={expanded}
              title={expanded ? "Hide the figures per app" : "Show the figures per app"}
              onClick={onExpand}
            >
              {contender.label}
            </button>
          )}
          <span className="ledger-tagline" title={contender.tagline}>
            {contender.tagline}
          </span>
        </span>
      </span>
    </th>
  );
}
