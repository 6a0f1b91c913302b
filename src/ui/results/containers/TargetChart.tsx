import { useMemo, useState } from "react";
import { ReferenceArea, ReferenceLine } from "recharts";
import type { Scenario } from "../../../scenario/document.ts";
import { DotFigure } from "../charts/DotFigure.tsx";
import { sloLine } from "../charts/drawing/sloLook.ts";
import { LineFigure } from "../charts/LineFigure.tsx";
import { Switch } from "../charts/Switch.tsx";
import type { Container, Controlled, Host } from "./controlled.ts";
import { satisfiedBand } from "./satisfiedBand.ts";
import { targetDots } from "./targetDots.ts";
import { targetLines } from "./targetLines.ts";
import { endOf } from "./timeAxis.ts";

interface TargetChartProps {
  readonly scenario: Scenario;
  readonly shown: Controlled;
  readonly host: Host;
  readonly containers: readonly Container[];
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

type TargetView = "mean" | "over-time";

const views: readonly { readonly id: TargetView; readonly label: string }[] = [
  { id: "mean", label: "Mean and last" },
  { id: "over-time", label: "Over time" },
];

const title = "Does each get what it was promised?";

const method = (
  <p>
    Response time: completion − arrival. Mean: of all measured answers, over replications, with its 95 % interval; last:
    of the last answers in the first replication. Over time: of the latest answers up to then, first replication. Grey:
    within 10 % of the target, which DQoES calls satisfied; hatched: worse; left of the grey: better than promised, so
    that others could have some of its share.
  </p>
);

/** Does each get what it was promised? Response times against targets, container by container. */
export function TargetChart(props: TargetChartProps) {
  const { scenario, shown, host, containers, highlighted, onHighlight } = props;
  const [view, setView] = useState<TargetView>("mean");
  const dots = useMemo(() => targetDots(shown, host, containers), [shown, host, containers]);
  const endS = endOf(scenario);
  const lines = useMemo(() => targetLines(shown, host, containers, endS), [shown, host, containers, endS]);
  const top = lines.y.domain[1];
  const ground = useMemo(() => groundOf(scenario.horizon.warmupS, top), [scenario.horizon.warmupS, top]);
  const choice = <Switch label="Response against target" options={views} chosen={view} onChoose={setView} />;
  const shared = { title, scenario, method, highlighted, onHighlight };
  return view === "mean" ? (
    <DotFigure
      {...shared}
      caption={<>Filled: mean, 95 % bars. Hollow: last. {choice}</>}
      model={dots}
      rowHead="Container"
    />
  ) : (
    <LineFigure
      {...shared}
      caption={
        <>
          Latest answers ÷ target{scenario.horizon.warmupS > 0 ? "; warm-up grey" : ""}. {choice}
        </>
      }
      model={lines}
      ground={ground}
    />
  );
}

function groundOf(warmupS: number, top: number) {
  return (
    <>
      {warmupS > 0 ? <ReferenceArea x1={0} x2={warmupS} fill="var(--sunk)" fillOpacity={1} /> : null}
      <ReferenceArea y1={satisfiedBand[0]} y2={satisfiedBand[1]} fill="var(--sunk)" fillOpacity={1} />
      <ReferenceArea y1={satisfiedBand[1]} y2={top} fill="url(#hatch)" fillOpacity={1} />
      <ReferenceLine y={1} {...sloLine} />
    </>
  );
}
