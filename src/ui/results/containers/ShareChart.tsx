import { useMemo, useRef } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import { DataTable } from "../../parts/DataTable.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { given, significant, withUnit } from "../../parts/numbers.ts";
import { percentFigure } from "../../parts/percent.ts";
import { Drawing } from "../charts/drawing/Drawing.tsx";
import { SaveMenu } from "../charts/save/SaveMenu.tsx";
import { useReading } from "../charts/useReading.ts";
import type { Container, Controlled, Host } from "./controlled.ts";
import { StackDrawing } from "./drawing/StackDrawing.tsx";
import { type ShareModel, shareModel } from "./shareModel.ts";
import { atTime, endOf } from "./timeAxis.ts";

interface ShareChartProps {
  readonly scenario: Scenario;
  readonly shown: Controlled;
  readonly host: Host;
  readonly containers: readonly Container[];
  /** Least share as a part of an equal share; null for a scheduler without. */
  readonly floor: number | null;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

const title = "Who gets the device?";

/** Who gets the device? Shares of one device over time under one scheduler. */
export function ShareChart(props: ShareChartProps) {
  const { scenario, shown, host, containers, floor, highlighted, onHighlight } = props;
  const frame = useRef<HTMLDivElement>(null);
  const endS = endOf(scenario);
  const model = useMemo(
    () => shareModel(shown.control.timesS, containers, endS, floor),
    [shown, containers, endS, floor],
  );
  const { rows, read } = model;
  const reading = useReading(rows.length, rows.length - 1, onHighlight);
  const at = reading.row === null ? undefined : rows[reading.row];
  const last = rows.length - 1;
  const least = floor === null ? "" : `; floor: ${withUnit(given(floor * 100), "%")} of an equal share`;
  return (
    <Figure
      title={title}
      caption={`Shares of ${host.name} under ${shown.drawn.label}${least}.`}
      idleReading="Point at a band, or read along the time with the arrow keys."
      reading={
        at === undefined || reading.row === null ? undefined : (
          <Read model={model} row={reading.row} x={at.x} highlighted={highlighted} />
        )
      }
      data={() => (
        <DataTable
          caption={`Shares of ${host.name} under ${shown.drawn.label}`}
          rows={rows}
          rowId={({ x }) => `${x}`}
          columns={[
            { id: "x", head: "Time", unit: "s", cell: ({ x }) => significant(x) },
            ...containers.map(({ key, label, name }, i) => ({
              id: key,
              head: `${label} ${name}`,
              unit: "%",
              numeric: true,
              cell: ({ edges }: (typeof rows)[number]) => {
                const [low, high] = edges[i] ?? [0, 0];
                return percentFigure(high === low ? null : high - low);
              },
            })),
          ]}
        />
      )}
      method={
        <p>
          A container’s share is its part of its device, as the scheduler set it last; the shares of the containers that
          are there add up to 1, the line at the top. First replication, looked at in equal steps of time; the dotted
          line ends the warm-up. Where idle shares go to others, a container may get more than its share. Floor: the
          least share the controller leaves a container, however far it is from its target.
        </p>
      }
      actions={<SaveMenu frame={frame} title={title} scenario={scenario} />}
    >
      <Drawing
        sentence={`Shares of ${host.name} under ${shown.drawn.label} at the end: ${containers
          .map((each) => `${each.label} ${read(last, each)}`)
          .join("; ")}.`}
        frame={frame}
        onStep={reading.onStep}
        onLeave={reading.onLeave}
      >
        <StackDrawing
          model={model}
          warmupS={scenario.horizon.warmupS}
          endS={endS}
          highlighted={highlighted}
          onHighlight={onHighlight}
          onPoint={reading.onPoint}
          crosshair={reading.byKeys && at !== undefined ? at.x : null}
        />
      </Drawing>
    </Figure>
  );
}

interface ReadProps {
  readonly model: ShareModel;
  readonly row: number;
  readonly x: number;
  readonly highlighted: number | null;
}

/** The band that is pointed at with its whole name; without one, all that are there. */
function Read({ model: { containers, read }, row, x, highlighted }: ReadProps) {
  const lit = containers.find(({ index }) => index === highlighted);
  const there = containers.filter(({ share }) => (share[row] ?? 0) > 0);
  return (
    <>
      <b>{atTime(x)}</b>
      {lit === undefined ? (
        `: ${there.map((each) => `${each.label} ${read(row, each)}`).join("; ")}`
      ) : (
        <>
          : {lit.label} {lit.name} has <b>{read(row, lit)}</b>
        </>
      )}
    </>
  );
}
