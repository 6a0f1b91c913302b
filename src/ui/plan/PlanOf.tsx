import { appName, modelIds } from "../../scenario/app.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { SimulatedSlowest } from "../../store/simulatedSlowest.ts";
import { Swatch } from "../parts/Swatch.tsx";
import { schedulerMark } from "../parts/schedulerMark.ts";
import { AppBudget } from "./budget/AppBudget.tsx";
import { BudgetKey } from "./budget/BudgetKey.tsx";
import type { Planned } from "./plannerRow.ts";
import { RentBox } from "./rent/RentBox.tsx";
import { appSimulated } from "./simulated.ts";
import { TupleTable } from "./tuples/TupleTable.tsx";

interface PlanOfProps {
  readonly scenario: Scenario;
  readonly row: Planned;
  readonly simulated: SimulatedSlowest | null;
  readonly marginPercent: number;
  readonly onMargin: (percent: number) => void;
  readonly deviceName: (id: string) => string;
  readonly modelName: (id: string) => string;
  /** The fleet of the scenario being edited. */
  readonly fleet: Scenario["fleet"];
  readonly onRent: () => void;
  readonly onRun: () => void;
  readonly onSimulate: () => void;
}

/** One planner's plan: its budgets before the red line, its machines, and the way to find out whether it holds. */
export function PlanOf(props: PlanOfProps) {
  const { scenario, row, simulated, deviceName } = props;
  const { colour } = schedulerMark(row.id);
  return (
    <section className="plan-of" aria-labelledby="plan-of-title">
      <h2 id="plan-of-title">
        <Swatch schedulerId={row.id} width={24} /> The plan of {row.label}
      </h2>
      <BudgetKey colour={simulated === null ? null : colour} />
      {scenario.apps.map((app, index) => {
        const paths = row.report.paths.find((candidate) => candidate.app === app.id);
        const found = appSimulated(simulated, app.id);
        // A single model counts as a pipeline of one module without a name of its own.
        const moduleName = (id: string): string => ("modules" in app ? id : props.modelName(modelIds(app)[0] ?? id));
        return paths === undefined ? null : (
          <div key={app.id} className="plan-app">
            <AppBudget
              index={index}
              name={appName(app)}
              paths={paths}
              simulated={found}
              colour={colour}
              onSimulate={props.onSimulate}
              moduleName={moduleName}
            />
            <TupleTable app={app} plan={row.plan} simulated={found} deviceName={deviceName} moduleName={moduleName} />
          </div>
        );
      })}
      <RentBox
        plan={row.plan}
        rent={row.report.rent}
        marginPercent={props.marginPercent}
        onMargin={props.onMargin}
        deviceName={deviceName}
        fleet={props.fleet}
        onRent={props.onRent}
        onRun={props.onRun}
      />
    </section>
  );
}
