import { set } from "../../store/changes.ts";
import { TextField } from "../parts/TextField.tsx";
import { useInvalid, useScenario } from "../stores.ts";

const longestNotes = 20_000;

/** What the scenario is called, and what its author wants to be known with it. Neither changes a result. */
export function ScenarioDetails() {
  const { name, notes = "" } = useScenario((state) => state.scenario);
  const edit = useScenario((state) => state.edit);
  const report = useInvalid((state) => state.report);
  return (
    <div className="sheet-prose">
      <TextField
        name="name"
        label="Name"
        maxLength={120}
        value={name}
        check={(text) => (text.trim() === "" ? "Needs a name." : null)}
        onInvalid={(message) => report("name", message)}
        onChange={(next) => edit("name", set({ name: next }))}
      />
      <label className="notes-field">
        Notes
        <textarea
          name="notes"
          rows={12}
          maxLength={longestNotes}
          value={notes}
          onChange={(event) => {
            const text = event.target.value;
            edit("notes", ({ notes: _, ...before }) => (text === "" ? before : { ...before, notes: text }));
          }}
        />
      </label>
      <p className="unit">Name and notes travel with the link and the file.</p>
    </div>
  );
}
