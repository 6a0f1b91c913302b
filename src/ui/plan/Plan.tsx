import { useEffect, useMemo, useRef, useState } from "react";
import { simulatedSlowest } from "../../store/simulatedSlowest.ts";
import { shortDeviceName } from "../deviceName.ts";
import { useCatalog, usePlans, useRuns, useScenario, useStores, useView } from "../stores.ts";
import { PlanView } from "./PlanView.tsx";
import { byCost, planned, plannerRows } from "./plannerRow.ts";
import { paramsOf, stagesOf, switched } from "./stages/stages.ts";
import { useEditsSincePlan } from "./useEditsSincePlan.ts";

const none: ReadonlySet<string> = new Set();

/** The Plan view, given what the stores hold. It plans by itself when it is opened and when another scenario is. */
export function Plan() {
  const stores = useStores();
  const scenario = useScenario((state) => state.scenario);
  const openings = useScenario((state) => state.openings);
  const undo = useScenario((state) => state.undo);
  const plans = usePlans((state) => state);
  const runs = useRuns((state) => state);
  const { openSheet, shownPlanner, showPlanner } = useView((state) => state);
  const catalog = useCatalog();
  const edits = useEditsSincePlan();
  const [highlighted, setHighlighted] = useState<number | null>(null);
  const [off, setOff] = useState(none);

  const rows = useMemo(
    () => plannerRows(plans.jobs, plans.reports, runs.cards),
    [plans.jobs, plans.reports, runs.cards],
  );
  const stages = useMemo(() => stagesOf(plans.jobs, plans.reports), [plans.jobs, plans.reports]);
  const selected = planned(rows.find(({ id }) => id === shownPlanner)) ?? byCost(rows)[0] ?? null;
  // Current plans are shown under the names that are current too.
  const shown = plans.scenario === null || edits.length === 0 ? scenario : plans.scenario;
  const simulated = selected === null ? null : simulatedSlowest(runs, shown, selected.report);

  const waits = plans.state.kind === "idle";
  const outdated = useRef(edits.length > 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scenario is planned although nothing else changes
  useEffect(() => {
    if (waits || outdated.current) stores.plan(plans.marginPercent);
    outdated.current = false;
  }, [waits, openings]);

  const [only] = off.size === 1 ? off : [];
  const combined = only === undefined ? plans.combined : (plans.reports.get(only) ?? null);
  const { combine } = plans;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parameters are the stages'
  useEffect(() => {
    if (off.size > 1 && plans.state.kind === "done") void combine(paramsOf(stages, off));
  }, [off, plans.state.kind, combine]);

  const show = (act: (key: string) => void) => () => {
    if (selected !== null) act(selected.report.job.key);
  };
  return (
    <PlanView
      scenario={shown}
      cards={runs.cards}
      rows={rows}
      stages={stages}
      reports={plans.reports}
      total={plans.jobs.length}
      state={plans.state}
      elapsedS={plans.elapsedS}
      edits={edits}
      selected={selected}
      onSelect={showPlanner}
      simulated={simulated}
      highlighted={highlighted}
      onHighlight={setHighlighted}
      marginPercent={plans.marginPercent}
      onMargin={stores.plan}
      deviceName={(id) => {
        const device = catalog.device(id);
        return device === undefined ? id : shortDeviceName(device);
      }}
      modelName={(id) => catalog.model(id)?.name ?? id}
      stagesOff={off}
      combined={combined}
      onSwitchStage={(key) => setOff(switched(stages, off, key))}
      onAllStagesOn={() => setOff(none)}
      onPlan={() => stores.plan(plans.marginPercent)}
      onCancel={plans.cancel}
      onUndo={undo}
      fleet={scenario.fleet}
      onRent={show(stores.rent)}
      onRun={() => {
        stores.run();
        stores.goTo("play");
      }}
      onSimulate={show((key) => {
        stores.simulate(key);
        stores.goTo("play");
      })}
      onChangeApp={(index) => {
        const app = scenario.apps[index];
        if (app !== undefined) openSheet({ kind: "variants" in app ? "models" : "app", index });
      }}
      onSetSlo={(app, sloMs) => {
        stores.setSlo(app, sloMs);
        stores.plan(plans.marginPercent);
      }}
    />
  );
}
