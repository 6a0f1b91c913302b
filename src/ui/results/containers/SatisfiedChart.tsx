import { useMemo, useState } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import { LineFigure } from "../charts/LineFigure.tsx";
import { Switch } from "../charts/Switch.tsx";
import type { Controlled } from "./controlled.ts";
import { warmupGround } from "./drawing/warmupGround.tsx";
import { type SatisfiedView, satisfiedModel } from "./satisfiedModel.ts";
import { endOf } from "./timeAxis.ts";

interface SatisfiedChartProps {
  readonly scenario: Scenario;
  readonly controlled: readonly Controlled[];
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
}

const views: readonly { readonly id: SatisfiedView; readonly label: string }[] = [
  { id: "at-target", label: "At target" },
  { id: "met", label: "Met" },
  { id: "better", label: "Better" },
  { id: "worse", label: "Worse" },
];

/** How many are satisfied? DQoES's classes over time, scheduler by scheduler. */
export function SatisfiedChart({ scenario, controlled, highlighted, onHighlight }: SatisfiedChartProps) {
  const [view, setView] = useState<SatisfiedView>("at-target");
  const endS = endOf(scenario);
  const { warmupS } = scenario.horizon;
  const model = useMemo(() => satisfiedModel(controlled, view, endS), [controlled, view, endS]);
  const ground = useMemo(() => warmupGround(warmupS), [warmupS]);
  return (
    <LineFigure
      title="How many are satisfied?"
      caption={
        <>
          Containers, one run{warmupS > 0 ? "; warm-up grey" : ""}.{" "}
          <Switch label="Containers counted" options={views} chosen={view} onChoose={setView} />
        </>
      }
      scenario={scenario}
      model={model}
      ground={ground}
      highlighted={highlighted}
      onHighlight={onHighlight}
      method={
        <p>
          Each container by its latest answers up to then, first replication. At target: within 10 % of it, or within
          the scheduler’s own band (class S, which DQoES calls satisfied: the strict count). Better: faster than that
          (G). Worse: slower (B). Met: at target or better. A container that has answered nothing yet, or is not there,
          is in none. The ledger’s columns “Satisfied” (met), “Class G”, “Class S” and “Class B” count by the mean of
          all measured answers instead, over all replications.
        </p>
      }
    />
  );
}
