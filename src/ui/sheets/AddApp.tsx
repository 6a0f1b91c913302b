import { addApp } from "../../store/changes.ts";
import { useCatalog, useScenario, useView } from "../stores.ts";
import { EntryRow } from "./EntryRow.tsx";
import { ModelProfiles } from "./ModelProfiles.tsx";
import { modelFacts, runsOn } from "./modelFacts.ts";
import { SearchList } from "./SearchList.tsx";

/** Chooses the model of a new app; what can run on the fleet comes first. The app's sheet opens then. */
export function AddApp() {
  const { models } = useCatalog();
  const { fleet, apps } = useScenario((state) => state.scenario);
  const edit = useScenario((state) => state.edit);
  const swapSheet = useView((state) => state.swapSheet);
  const sorted = [...models].sort((a, b) => Number(runsOn(b, fleet)) - Number(runsOn(a, fleet)));
  return (
    <>
      <p className="sheet-note">A new app starts with one model and 100 requests a second within 100 ms.</p>
      <SearchList
        label="Find a model or task"
        entries={sorted}
        idOf={({ id }) => id}
        wordsOf={({ id, name, task, family }) => `${id} ${name} ${task} ${family}`}
        row={(model) => (
          <EntryRow
            entry={model}
            facts={`${model.task}; ${modelFacts(model, fleet)}`}
            control={
              <button
                type="button"
                className="btn sm"
                aria-label={`Add an app with ${model.name}`}
                onClick={() => {
                  edit("add app", addApp(model.id, model.name));
                  swapSheet({ kind: "app", index: apps.length });
                }}
              >
                Add
              </button>
            }
          >
            <ModelProfiles model={model} />
          </EntryRow>
        )}
      />
    </>
  );
}
