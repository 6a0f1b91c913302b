import { useScenario, useView } from "../stores.ts";
import { AppBlock } from "./AppBlock.tsx";
import { workloadSummary } from "./fleetSummary.ts";
import { RailSection } from "./RailSection.tsx";

/** The apps: who asks, how often, and how soon an answer must come. */
export function WorkloadEditor() {
  const apps = useScenario((state) => state.scenario.apps);
  const openSheet = useView((state) => state.openSheet);
  return (
    <RailSection
      title="Workload"
      summary={workloadSummary({ apps })}
      action={
        <button type="button" className="quiet" onClick={() => openSheet({ kind: "add-app" })}>
          Add
        </button>
      }
    >
      {apps.map((app, index) => (
        <AppBlock key={app.id} index={index} />
      ))}
    </RailSection>
  );
}
