import { useScenario } from "../stores.ts";
import { FleetEditor } from "./FleetEditor.tsx";
import { RunSettings } from "./RunSettings.tsx";
import { ScenarioHead } from "./ScenarioHead.tsx";
import { SchedulerPicker } from "./SchedulerPicker.tsx";
import { WorkloadEditor } from "./WorkloadEditor.tsx";
import "./rail.css";

/** What is given, as editors: the same in the rail beside the results and in a sheet over them. */
export function Rail() {
  const openings = useScenario((state) => state.openings);
  return (
    <div className="rail" key={openings}>
      <ScenarioHead />
      <FleetEditor />
      <WorkloadEditor />
      <SchedulerPicker />
      <RunSettings />
    </div>
  );
}
