import { lazy, Suspense } from "react";
import { set } from "../store/changes.ts";
import { copyTable, type ResultFormat, resultFileText, saveResultFile } from "../store/resultFile.ts";
import { useRuns, useScenario, useStores, useView } from "./stores.ts";
import { useStaleEdits } from "./useStaleEdits.ts";

const Results = lazy(async () => ({ default: (await import("./results/Results.tsx")).Results }));

/** The results, given what the stores hold. */
export function ResultsPanel() {
  const stores = useStores();
  const scenario = useScenario((state) => state.scenario);
  const { edit, undo } = useScenario((state) => state);
  const runs = useRuns((state) => state);
  const view = useView((state) => state);
  const staleEdits = useStaleEdits();
  // Current results are shown under the names that are current too.
  const shown = runs.scenario === null || staleEdits.length === 0 ? scenario : runs.scenario;

  function runMore(more: number): void {
    edit("replications", (before) => set({ replications: Math.min(1000, before.replications + more) })(before));
    stores.run();
  }

  function setWarmup(warmupS: number): void {
    edit("horizon.warmupS", (before) => set({ horizon: { ...before.horizon, warmupS } })(before));
    stores.run();
  }

  function save(format: ResultFormat, markdown: string): void {
    const complete = runs.outcomes.filter((outcome) => outcome !== null);
    saveResultFile(shown, format, format === "md" ? markdown : resultFileText(format, shown, complete));
  }

  return (
    <Suspense fallback={<div className="results-waiting" />}>
      <Results
        scenario={shown}
        outcomes={runs.outcomes}
        cards={runs.cards}
        state={runs.state}
        elapsedS={runs.elapsedS}
        staleEdits={staleEdits}
        selectedApp={view.selectedApp}
        onSelectApp={view.selectApp}
        hidden={view.hidden}
        onToggleHidden={view.toggleHidden}
        highlighted={view.highlighted}
        onHighlight={view.highlight}
        reference={view.reference}
        onCompareWith={view.compareWith}
        onRun={stores.run}
        onCancel={runs.cancel}
        onUndo={undo}
        onSave={save}
        onCopyTable={async (markdown) => view.say(await copyTable(markdown))}
        onRunMore={runMore}
        onSetWarmup={setWarmup}
        onChooseSchedulers={() => view.openSheet({ kind: "schedulers" })}
      />
    </Suspense>
  );
}
