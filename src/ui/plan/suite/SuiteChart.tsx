import { useMemo, useState } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import type { SchedulerCard } from "../../../scenario/schedulerCard.ts";
import { count } from "../../parts/numbers.ts";
import { DotFigure } from "../../results/charts/DotFigure.tsx";
import { Switch } from "../../results/charts/Switch.tsx";
import { type SuiteView, suiteModel } from "./suiteModel.ts";
import { suiteCommand, suiteStandings } from "./suiteStandings.ts";

interface SuiteChartProps {
  readonly scenario: Scenario;
  readonly cards: readonly SchedulerCard[];
}

const views: readonly { readonly id: SuiteView; readonly label: string }[] = [
  { id: "planners", label: "Planners" },
  { id: "stages", label: "Harpagon’s stages" },
];

/** How do the planners compare over the suite? Not of this scenario: the same for all, computed beforehand. */
export function SuiteChart({ scenario, cards }: SuiteChartProps) {
  const [view, setView] = useState<SuiteView>("planners");
  const [highlighted, setHighlighted] = useState<number | null>(null);
  const { workloads, seed, app, paper } = suiteStandings;
  const model = useMemo(
    () => suiteModel(suiteStandings, view, (planner) => cards.find(({ id }) => id === planner)?.name ?? planner),
    [view, cards],
  );
  const { least, most } = paper.ratios;
  return (
    <DotFigure
      title={`How do the planners compare over ${count(workloads)} workloads?`}
      caption={
        <>
          Cost ÷ Harpagon’s. Filled: mean. Hollow: the dearest workload. Grey: the paper’s {least} to {most}.{" "}
          <Switch label="Compared" options={views} chosen={view} onChoose={setView} />
        </>
      }
      scenario={scenario}
      provenance={`${count(workloads)} workloads from seed ${seed}. Planned with ${app}: ${suiteCommand}`}
      model={model}
      rowHead={view === "planners" ? "Planner" : "Harpagon with"}
      highlighted={highlighted}
      onHighlight={setHighlighted}
      method={
        <p>
          Five applications of the papers’ shapes on catalogue models, each at 15 rates and 15 objectives, and six drawn
          from the whole: {count(workloads)} workloads from seed {seed}, on T4, V100 and A100 machines. A ratio is taken
          where both planners have a plan, so one that gives up on hard workloads is flattered; the table says on how
          many. These figures do not depend on the scenario. They are what <code>{suiteCommand}</code> prints.
        </p>
      }
    />
  );
}
