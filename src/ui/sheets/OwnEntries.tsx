import { useId } from "react";
import type { Scenario } from "../../scenario/document.ts";
import { type Checked, type Fault, faultLine } from "../../scenario/fault.ts";
import { parseScenario } from "../../scenario/parse.ts";
import { set } from "../../store/changes.ts";
import { useReportProblem } from "../parts/fieldDraft.ts";
import { useInvalid, useScenario } from "../stores.ts";
import { ownEntryExample } from "./ownEntryExample.ts";
import { useKeptText } from "./useKeptText.ts";

/** The scenario's own devices and models as JSON, with what is wrong beside it. Text that is wrong stays as typed. */
export function OwnEntries() {
  const scenario = useScenario((state) => state.scenario);
  const edit = useScenario((state) => state.edit);
  const report = useInvalid((state) => state.report);
  const [text, setText] = useKeptText("catalog", () =>
    JSON.stringify(scenario.catalog ?? { devices: [], models: [] }, null, 2),
  );
  const id = useId();
  const read = readEntries(text, scenario);
  const faults: readonly Fault[] = read.ok ? [] : read.faults;
  useReportProblem(read.ok ? null : "Own devices and models are not right.", (message) => report("catalog", message));

  function take(next: string): void {
    const checked = readEntries(next, scenario);
    setText(next, checked.ok);
    if (checked.ok) edit("catalog", set({ catalog: checked.value }));
  }

  return (
    <div className="sheet-prose own-entries">
      <p>
        Devices and models that only this scenario knows. An entry with a built-in id replaces that one. A profile is
        measured points or a straight line.
      </p>
      <label htmlFor={id}>JSON</label>
      <textarea
        id={id}
        name="catalog"
        rows={22}
        spellCheck={false}
        value={text}
        aria-invalid={read.ok ? undefined : true}
        aria-describedby={`${id}-faults`}
        onChange={(event) => take(event.target.value)}
      />
      <ul className="faults" id={`${id}-faults`} role="status">
        {faults.map((fault) => (
          <li key={faultLine(fault)}>{faultLine(fault)}</li>
        ))}
      </ul>
      <p>
        <button type="button" className="quiet" onClick={() => take(ownEntryExample)}>
          Put in an example
        </button>
      </p>
    </div>
  );
}

/** Checks the entries as part of the scenario, so that they are judged by the one schema there is. */
function readEntries(text: string, scenario: Scenario): Checked<NonNullable<Scenario["catalog"]>> {
  let catalog: unknown;
  try {
    catalog = JSON.parse(text);
  } catch (error) {
    return { ok: false, faults: [{ path: "", message: error instanceof Error ? error.message : "This is not JSON." }] };
  }
  const parsed = parseScenario({ ...scenario, catalog });
  return parsed.ok ? { ok: true, value: parsed.value.catalog ?? { devices: [], models: [] } } : parsed;
}
