import { type ReactNode, useRef } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Figure } from "../../parts/Figure.tsx";
import type { Drawn, Series } from "./curves.ts";
import type { DotModel } from "./dotModel.ts";
import { DotDrawing } from "./drawing/DotDrawing.tsx";
import { Drawing } from "./drawing/Drawing.tsx";
import { SaveMenu } from "./save/SaveMenu.tsx";

interface DotFigureProps<Row extends Series> {
  readonly title: string;
  readonly caption: ReactNode;
  readonly scenario: Scenario;
  /** Stands below a saved drawing that was not simulated. */
  readonly provenance?: string;
  readonly model: DotModel<Row>;
  /** Head of the column of rows in the table. */
  readonly rowHead?: string;
  readonly method: ReactNode;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

/** A figure with one row per scheduler; up and down read along the rows. */
export function DotFigure<Row extends Series = Drawn>(props: DotFigureProps<Row>) {
  const { title, caption, scenario, model, rowHead = "Scheduler", method, highlighted, onHighlight } = props;
  const frame = useRef<HTMLDivElement>(null);
  const { drawn, panels, axisTitle, sentence, read, table } = model;
  const nothing = panels.every(({ dots }) => dots.length === 0);
  const at = drawn.findIndex(({ index }) => index === highlighted);
  const lit = drawn[at];
  const step = (by: number): void => {
    const next = drawn[Math.min(drawn.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (next !== undefined) onHighlight(next.index);
  };
  return (
    <Figure
      title={title}
      caption={caption}
      idleReading="Point at a row, or read along them with the arrow keys."
      reading={
        lit === undefined ? undefined : (
          <>
            <b>{lit.label}</b>: {read(lit)}
          </>
        )
      }
      data={() => (
        <DataTable
          caption={title}
          captionHidden
          rows={drawn}
          rowId={({ key }) => key}
          columns={[
            { id: "row", head: rowHead, cell: ({ label }) => label },
            ...table.map((column) => ({ ...column, numeric: true })),
          ]}
        />
      )}
      method={method}
      actions={<SaveMenu frame={frame} title={title} scenario={scenario} provenance={props.provenance} />}
    >
      {nothing ? (
        <p className="drawing-nothing">{model.nothing}</p>
      ) : (
        <Drawing sentence={sentence} frame={frame} rows={drawn.length} onStep={step} onLeave={() => onHighlight(null)}>
          {panels.map((panel, i) => (
            <div key={panel.id} className={i === 0 && panels.length > 1 ? "dot-panel dot-panel-named" : "dot-panel"}>
              <DotDrawing
                panel={panel}
                drawn={drawn}
                named={i === 0}
                axisTitle={i === 0 ? axisTitle : ""}
                highlighted={highlighted}
                onHighlight={onHighlight}
              />
            </div>
          ))}
        </Drawing>
      )}
    </Figure>
  );
}
