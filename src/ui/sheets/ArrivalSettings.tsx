import type { Arrivals } from "../../scenario/arrivals.ts";
import { setApp } from "../../store/changes.ts";
import { PlaceField } from "../PlaceField.tsx";
import { Select } from "../parts/Select.tsx";
import { arrivalFields } from "../rail/arrivalFields.ts";
import { arrivalKindHelp, arrivalKinds, ofKind } from "../rail/arrivalKinds.ts";
import { useScenario } from "../stores.ts";
import { TraceEditor } from "./TraceEditor.tsx";

interface ArrivalSettingsProps {
  readonly index: number;
  readonly appId: string;
  readonly arrivals: Arrivals;
}

/** How an app's requests arrive: the kind and every field of it. */
export function ArrivalSettings({ index, appId, arrivals }: ArrivalSettingsProps) {
  const edit = useScenario((state) => state.edit);
  const path = `apps[${index}].arrivals`;
  const change = (key: string, next: Arrivals) =>
    edit(
      `${path}.${key}`,
      setApp(index, (app) => ({ ...app, arrivals: next })),
    );
  return (
    <>
      <div className="settings">
        <span>Kind</span>
        <Select
          name={`${path}.kind`}
          label="kind of arrivals"
          labelHidden
          value={arrivals.kind}
          options={arrivalKinds}
          onChange={(kind) => change("kind", ofKind(arrivals, kind))}
        />
        {arrivalFields(arrivals).map((field) => [
          <span key={`${field.key} label`}>{field.label}</span>,
          <PlaceField
            key={field.key}
            place={`${path}.${field.key}`}
            label={field.label}
            labelHidden
            unit={field.unit}
            {...field.limits}
            value={field.value}
            onChange={(value) => change(field.key, field.set(value))}
          />,
        ])}
      </div>
      <p className="unit">{arrivalKindHelp[arrivals.kind]}</p>
      {arrivals.kind === "trace" ? (
        <TraceEditor
          key={"ratesPerS" in arrivals ? "rates" : "times"}
          path={path}
          appId={appId}
          trace={arrivals}
          onChange={change}
        />
      ) : null}
    </>
  );
}
