import type { Module } from "../../../scenario/app.ts";
import { changedStep, renamedStep, toggledAfter, withoutStep } from "../../../store/pipelineChanges.ts";
import { PlaceField } from "../../PlaceField.tsx";
import { Select, type SelectOption } from "../../parts/Select.tsx";
import { TextField } from "../../parts/TextField.tsx";
import { useCatalog, useInvalid, useScenario } from "../../stores.ts";
import { idProblem } from "../idProblem.ts";
import { runsOn } from "../modelFacts.ts";
import { stepLetter } from "./graphLayout.ts";

interface StepRowProps {
  /** Where the step stands in the document. */
  readonly path: string;
  readonly modules: readonly Module[];
  readonly step: number;
  readonly module: Module;
  readonly change: (place: string, next: (before: readonly Module[]) => readonly Module[]) => void;
}

/** One step of a pipeline. */
export function StepRow({ path, modules, step, module, change }: StepRowProps) {
  const report = useInvalid((state) => state.report);
  const options = useModelOptions(module.model);
  const letter = stepLetter(step);
  const others = modules.filter((_, i) => i !== step).map(({ id }) => id);
  return (
    <li>
      <div className="pipeline-step">
        <span className="app-tag">{letter}</span>
        <TextField
          name={`${path}.id`}
          label={`id of step ${letter}`}
          labelHidden
          width={14}
          value={module.id}
          check={(text) => idProblem(text, others, "step")}
          onInvalid={(message) => report(`${path}.id`, message)}
          onChange={(id) => change(`${path}.id`, (before) => renamedStep(before, step, id))}
        />
        <button
          type="button"
          className="quiet"
          aria-label={`Remove step ${letter}`}
          disabled={modules.length === 1}
          onClick={() => change(`${path} remove`, (before) => withoutStep(before, step))}
        >
          Remove
        </button>
      </div>
      <div className="pipeline-step pipeline-links">
        <Select
          name={`${path}.model`}
          label={`model of step ${letter}`}
          labelHidden
          value={module.model}
          options={options}
          onChange={(model) =>
            change(`${path}.model`, (before) => changedStep(before, step, (old) => ({ ...old, model })))
          }
        />
        {step === 0 ? null : (
          <fieldset aria-label={`step ${letter} comes after`}>
            <span className="unit">after</span>
            {modules.slice(0, step).map(({ id }, i) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={module.after?.includes(id) ?? false}
                  onChange={() => change(`${path}.after`, (before) => toggledAfter(before, step, id))}
                />
                {stepLetter(i)}
              </label>
            ))}
          </fieldset>
        )}
        <PlaceField
          place={`${path}.fanout`}
          label={`fan-out of step ${letter}`}
          labelHidden
          prefix={<span className="unit">fan-out</span>}
          exclusiveMin={0}
          max={100}
          value={module.fanout ?? 1}
          onChange={(fanout) =>
            change(`${path}.fanout`, (before) => changedStep(before, step, (old) => ({ ...old, fanout })))
          }
        />
      </div>
    </li>
  );
}

/** Every model by task; one that no device of the fleet runs says so. */
function useModelOptions(chosen: string): readonly SelectOption<string>[] {
  const { models } = useCatalog();
  const fleet = useScenario((state) => state.scenario.fleet);
  const sorted = [...models].sort((a, b) => a.task.localeCompare(b.task));
  const known = sorted.map((model) => ({
    value: model.id,
    label: runsOn(model, fleet) ? model.name : `${model.name}, not on this fleet`,
    group: model.task,
  }));
  return known.some(({ value }) => value === chosen) ? known : [{ value: chosen, label: chosen }, ...known];
}
