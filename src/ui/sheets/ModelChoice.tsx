import { useState } from "react";
import { modelIds } from "../../scenario/app.ts";
import type { Model } from "../../scenario/catalogEntry.ts";
import { setModels } from "../../store/changes.ts";
import { useCatalog, useScenario } from "../stores.ts";
import { EntryRow } from "./EntryRow.tsx";
import { ModelProfiles } from "./ModelProfiles.tsx";
import { modelFacts, runsOn } from "./modelFacts.ts";
import { SearchList } from "./SearchList.tsx";

/** The models that may answer for an app. One ticked is the app's model; of several the scheduler chooses. */
export function ModelChoice({ index }: { readonly index: number }) {
  const app = useScenario((state) => state.scenario.apps[index]);
  const fleet = useScenario((state) => state.scenario.fleet);
  const edit = useScenario((state) => state.edit);
  const { models, model } = useCatalog();
  // Sorted once: a row that jumps when it is ticked is lost.
  const [sorted] = useState(() => {
    const before = app === undefined ? [] : modelIds(app);
    const task = model(before[0] ?? "")?.task;
    const rank = (entry: Model) => {
      if (before.includes(entry.id)) return 0;
      return runsOn(entry, fleet) ? (entry.task === task ? 1 : 2) : 3;
    };
    return [...models].sort((a, b) => rank(a) - rank(b));
  });
  if (app === undefined) return null;
  const chosen = modelIds(app);
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
    edit(`apps[${index}].models`, setModels(index, next));
  };
  return (
    <>
      <p className="sheet-note">
        Tick several and the scheduler may answer with any of them: the more accurate are slower.
      </p>
      <SearchList
        label="Find a model or task"
        entries={sorted}
        idOf={({ id }) => id}
        wordsOf={({ id, name, task: does, family }) => `${id} ${name} ${does} ${family}`}
        row={(entry) => {
          const ticked = chosen.includes(entry.id);
          return (
            <EntryRow
              entry={entry}
              facts={`${entry.task}; ${modelFacts(entry, fleet)}`}
              control={
                <input
                  type="checkbox"
                  aria-label={entry.name}
                  checked={ticked}
                  disabled={ticked && chosen.length === 1}
                  onChange={() => toggle(entry.id)}
                />
              }
            >
              <ModelProfiles model={entry} />
            </EntryRow>
          );
        }}
      />
    </>
  );
}
