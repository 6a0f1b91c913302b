import { Popover } from "../../parts/Popover.tsx";
import { metricGroups } from "../explain/index.ts";
import "./columnsMenu.css";

interface ColumnsMenuProps {
  /** Ids of the metrics that have a column. */
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onReset: () => void;
}

/** Which metrics have a column in the ledger. Chosen ones stand in the order of the menu. */
export function ColumnsMenu({ chosen, onChoose, onReset }: ColumnsMenuProps) {
  const all = metricGroups.flatMap((group) => group.metrics.map(({ id }) => id));
  const toggle = (id: string): void => onChoose(all.filter((each) => chosen.includes(each) !== (each === id)));
  return (
    <Popover label="Columns of the ledger" trigger="Columns" triggerClass="quiet" align="end">
      <div className="columns-menu">
        {metricGroups.map((group) => (
          <fieldset key={group.title}>
            <legend>{group.title}</legend>
            {group.metrics.map((metric) => (
              <label key={metric.id}>
                <input type="checkbox" checked={chosen.includes(metric.id)} onChange={() => toggle(metric.id)} />
                <span>
                  {metric.name} <span className="unit">{metric.unit}</span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        <button type="button" className="link" onClick={onReset}>
          Back to the usual columns
        </button>
      </div>
    </Popover>
  );
}
