import { type ReactNode, useRef } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { Drawing } from "./drawing/Drawing.tsx";
import { LineDrawing } from "./drawing/LineDrawing.tsx";
import type { LineModel } from "./lineModel.ts";
import { SaveMenu } from "./save/SaveMenu.tsx";
import { useReading } from "./useReading.ts";

interface LineFigureProps {
  readonly title: string;
  readonly caption: ReactNode;
  readonly scenario: Scenario;
  /** Stands below a saved drawing that was not simulated. */
  readonly provenance?: string;
  readonly model: LineModel;
  readonly method: ReactNode;
  /** Drawn under the lines; keep it the same between renders. */
  readonly ground?: ReactNode;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

/** A figure of lines: what is read under the pointer, the rows behind it, how it is computed, and saving. */
export function LineFigure(props: LineFigureProps) {
  const { title, caption, scenario, model, method, ground, highlighted, onHighlight } = props;
  const frame = useRef<HTMLDivElement>(null);
  const reading = useReading(model.rows.length, model.startRow, onHighlight);
  const read = reading.row === null ? undefined : model.rows[reading.row];
  return (
    <Figure
      title={title}
      caption={caption}
      idleReading="Point at the lines, or read along them with the arrow keys."
      reading={
        read === undefined ? undefined : (
          <>
            <b>{model.place(read.x)}</b>
            {model.drawn.map(({ index, key, label }, i) => (
              <span key={key}>
                {i === 0 ? ": " : ", "}
                {highlighted === index ? <b>{label}</b> : label} {model.value(read[key] ?? null)}
              </span>
            ))}
          </>
        )
      }
      data={() => <Rows model={model} />}
      method={method}
      actions={<SaveMenu frame={frame} title={title} scenario={scenario} provenance={props.provenance} />}
    >
      <Drawing sentence={model.sentence} frame={frame} onStep={reading.onStep} onLeave={reading.onLeave}>
        <LineDrawing
          model={model}
          highlighted={highlighted}
          onHighlight={onHighlight}
          onPoint={reading.onPoint}
          crosshair={reading.byKeys && read !== undefined ? read.x : null}
          ground={ground}
        />
      </Drawing>
    </Figure>
  );
}

function Rows({ model: { rows, drawn, table } }: { readonly model: LineModel }) {
  return (
    <DataTable
      caption={table.caption}
      rows={rows.filter((_, i) => i % table.every === 0)}
      rowId={({ x }) => `${x}`}
      columns={[
        { id: "x", head: table.head, unit: table.headUnit, cell: ({ x }) => table.x(x) },
        ...drawn.map(({ key, label }) => ({
          id: key,
          head: label,
          unit: table.unit,
          numeric: true,
          cell: (row: (typeof rows)[number]) => table.value(row[key] ?? null),
        })),
      ]}
    />
  );
}
