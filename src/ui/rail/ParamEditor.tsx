import type { ParamValue } from "../../scenario/document.ts";
import type { ParamSpec } from "../../scenario/schedulerCard.ts";
import { setParam } from "../../store/changes.ts";
import { PlaceField } from "../PlaceField.tsx";
import { Select } from "../parts/Select.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useInvalid, useScenario } from "../stores.ts";
import { listText, readList } from "./numberList.ts";
import { PolicyControl } from "./PolicyControl.tsx";

interface ParamEditorProps {
  /** Place of the scheduler in the scenario. */
  readonly index: number;
  readonly spec: ParamSpec;
  readonly value: ParamValue | undefined;
  /** Says below what the parameter does. */
  readonly explained?: boolean;
}

/** One parameter of a scheduler: its label and the control that its kind needs. */
export function ParamEditor({ index, spec, value, explained = false }: ParamEditorProps) {
  return (
    <div className="param">
      <span className="param-label" title={explained ? undefined : spec.help}>
        {spec.label}
      </span>
      <ParamControl index={index} spec={spec} value={value} />
      {explained ? <p className="param-help unit">{spec.help}</p> : null}
    </div>
  );
}

function ParamControl({ index, spec, value }: ParamEditorProps) {
  const edit = useScenario((state) => state.edit);
  const report = useInvalid((state) => state.report);
  const place = `schedulers[${index}].params.${spec.id}`;
  const change = (next: ParamValue) => edit(place, setParam(index, spec.id, isDefault(spec, next) ? undefined : next));
  switch (spec.kind) {
    case "number":
      return (
        <PlaceField
          place={place}
          label={spec.label}
          labelHidden
          unit={spec.unit}
          min={spec.min}
          max={spec.max}
          integer={spec.integer}
          width={4}
          value={typeof value === "number" ? value : spec.default}
          onChange={change}
        />
      );
    case "flag":
      return (
        <input
          type="checkbox"
          name={place}
          aria-label={spec.label}
          checked={typeof value === "boolean" ? value : spec.default}
          onChange={(event) => change(event.target.checked)}
        />
      );
    case "choice":
      return (
        <Select
          name={place}
          label={spec.label}
          labelHidden
          value={typeof value === "string" ? value : spec.default}
          options={spec.options}
          onChange={change}
        />
      );
    case "policy":
      return (
        <PolicyControl
          index={index}
          value={typeof value === "string" ? value : spec.default}
          onChange={(next) => change(next)}
        />
      );
    case "list": {
      const limits = { min: spec.min, max: spec.max };
      return (
        <TextField
          name={place}
          label={spec.label}
          labelHidden
          width={10}
          value={listText(Array.isArray(value) ? value : spec.default)}
          check={(text) => readList(text, limits).problem}
          onInvalid={(message) => report(place, message)}
          onChange={(text) => change([...readList(text, limits).numbers])}
        />
      );
    }
  }
}

function isDefault(spec: ParamSpec, value: ParamValue): boolean {
  return JSON.stringify(spec.default) === JSON.stringify(value);
}
