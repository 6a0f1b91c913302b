import { useMemo } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import { LineFigure } from "../charts/LineFigure.tsx";
import type { Controlled, Host } from "./controlled.ts";
import { warmupGround } from "./drawing/warmupGround.tsx";
import { intervalModel } from "./intervalModel.ts";
import { endOf } from "./timeAxis.ts";

interface IntervalChartProps {
  readonly scenario: Scenario;
  /** Schedulers whose controllers look. */
  readonly looking: readonly Controlled[];
  readonly host: Host;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

/** How often does the controller look? Its interval over time. */
export function IntervalChart({ scenario, looking, host, highlighted, onHighlight }: IntervalChartProps) {
  const endS = endOf(scenario);
  const { warmupS } = scenario.horizon;
  const model = useMemo(() => intervalModel(looking, host, endS), [looking, host, endS]);
  const ground = useMemo(() => warmupGround(warmupS), [warmupS]);
  return (
    <LineFigure
      title="How often does the controller look?"
      caption={`Seconds between two looks at ${host.name}, one run${warmupS > 0 ? "; warm-up grey" : ""}.`}
      scenario={scenario}
      model={model}
      ground={ground}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={
        <p>
          Time from then until the controller of the device looks at its containers again, first replication. DQoES
          doubles it while nothing changes, up to a limit, and goes back to the first interval when a container starts
          or stops, or fewer are satisfied. Schedulers that never look are left out.
        </p>
      }
    />
  );
}
