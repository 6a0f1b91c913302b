import { Icon } from "../parts/icons.tsx";
import { Popover } from "../parts/Popover.tsx";

/** One thing that can be done with a row. */
export interface RowAction {
  readonly label: string;
  readonly act: () => void;
  readonly disabled?: boolean;
}

interface RowMenuProps {
  /** The row's name, as in "more for T4". */
  readonly noun: string;
  readonly actions: readonly RowAction[];
}

/** The "⋯" at the end of a row. */
export function RowMenu({ noun, actions }: RowMenuProps) {
  return (
    <Popover
      label={`What to do with ${noun}`}
      trigger={<Icon name="more" />}
      triggerLabel={`more for ${noun}`}
      triggerClass="ib sm"
      align="end"
    >
      {(close) => (
        <ul className="row-menu">
          {actions.map(({ label, act, disabled = false }) => (
            <li key={label}>
              <button
                type="button"
                disabled={disabled}
                onClick={() => {
                  close();
                  act();
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
