import { useScenario, useView } from "../stores.ts";

/** What is being edited, by name; opens its name and notes. */
export function ScenarioHead() {
  const name = useScenario((state) => state.scenario.name);
  const openSheet = useView((state) => state.openSheet);
  const open = () => openSheet({ kind: "scenario" });
  return (
    <div className="scenario-head">
      <b title={name}>{name}</b>
      <button type="button" className="quiet" onClick={open}>
        Name, notes
      </button>
    </div>
  );
}
