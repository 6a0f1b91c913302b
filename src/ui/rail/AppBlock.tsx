import { appName } from "../../scenario/app.ts";
import { type Arrivals, meanRatePerS } from "../../scenario/arrivals.ts";
import { duplicateApp, removeApp, setApp } from "../../store/changes.ts";
import { Faults } from "../Faults.tsx";
import { PlaceField } from "../PlaceField.tsx";
import { AppTag } from "../parts/AppTag.tsx";
import { Select } from "../parts/Select.tsx";
import { Slider } from "../parts/Slider.tsx";
import { useCatalog, useScenario, useView } from "../stores.ts";
import { modelsText } from "./appModels.ts";
import { arrivalFields } from "./arrivalFields.ts";
import { arrivalKinds, atRate, ofKind } from "./arrivalKinds.ts";
import { rateText } from "./fleetSummary.ts";
import { RowMenu } from "./RowMenu.tsx";
import { Sparkline } from "./Sparkline.tsx";

/** One app in the rail: what it is, how its requests arrive, and when an answer is on time. */
export function AppBlock({ index }: { readonly index: number }) {
  const app = useScenario((state) => state.scenario.apps[index]);
  const only = useScenario((state) => state.scenario.apps.length === 1);
  const spanS = useScenario((state) => state.scenario.horizon.durationS);
  const edit = useScenario((state) => state.edit);
  const openSheet = useView((state) => state.openSheet);
  const catalog = useCatalog();
  if (app === undefined) return null;
  const name = appName(app);
  const path = `apps[${index}]`;
  const { arrivals } = app;
  const setArrivals = (place: string, next: Arrivals) =>
    edit(
      place,
      setApp(index, (before) => ({ ...before, arrivals: next })),
    );

  return (
    <section className="app-block" aria-label={name}>
      <div className="app-head">
        <AppTag index={index} />
        <button type="button" className="app-name" onClick={() => openSheet({ kind: "app", index })}>
          {name}
        </button>
        <button
          type="button"
          className="quiet app-models"
          onClick={() => openSheet({ kind: "modules" in app ? "app" : "models", index })}
        >
          {modelsText(app, catalog)}
        </button>
        <RowMenu
          noun={name}
          actions={[
            { label: "All its settings", act: () => openSheet({ kind: "app", index }) },
            { label: "Duplicate", act: () => edit(path, duplicateApp(index)) },
            { label: "Remove", act: () => edit(path, removeApp(index)), disabled: only },
          ]}
        />
      </div>
      <div className="app-rates">
        <Select
          name={`${path}.arrivals.kind`}
          label={`arrivals of ${name}`}
          labelHidden
          value={arrivals.kind}
          options={arrivalKinds}
          onChange={(kind) => setArrivals(`${path}.arrivals.kind`, ofKind(arrivals, kind))}
        />
        {arrivalFields(arrivals)
          .filter(({ inRail }) => inRail)
          .map((field) => (
            <PlaceField
              key={field.key}
              place={`${path}.arrivals.${field.key}`}
              label={`${field.label} of ${name}`}
              labelHidden
              width={digits(field.value)}
              unit={field.unit}
              {...field.limits}
              value={field.value}
              onChange={(value) => setArrivals(`${path}.arrivals.${field.key}`, field.set(value))}
            />
          ))}
        <PlaceField
          place={`${path}.sloMs`}
          label={`SLO of ${name}`}
          labelHidden
          prefix={<span className="unit">SLO</span>}
          unit="ms"
          width={digits(app.sloMs)}
          exclusiveMin={0}
          max={1e9}
          value={app.sloMs}
          onChange={(sloMs) =>
            edit(
              `${path}.sloMs`,
              setApp(index, (before) => ({ ...before, sloMs })),
            )
          }
        />
      </div>
      <div className="app-slide">
        <RateSlider name={name} arrivals={arrivals} onChange={(next) => setArrivals(`${path}.arrivals`, next)} />
        <Sparkline arrivals={arrivals} spanS={spanS} />
      </div>
      <Faults at={path} />
    </section>
  );
}

/** Room for a number in a narrow row: what it needs, within limits so that typing moves little. */
function digits(value: number): number {
  return Math.min(6, Math.max(3, String(value).length));
}

interface RateSliderProps {
  readonly name: string;
  readonly arrivals: Arrivals;
  readonly onChange: (arrivals: Arrivals) => void;
}

function RateSlider({ name, arrivals, onChange }: RateSliderProps) {
  if (arrivals.kind === "closed") {
    return (
      <Slider
        label={`clients of ${name}`}
        value={arrivals.clients}
        min={1}
        max={1000}
        scale="log"
        valueText={`${arrivals.clients} clients`}
        onChange={(clients) => onChange({ ...arrivals, clients })}
      />
    );
  }
  const rate = meanRatePerS(arrivals) ?? 1;
  return (
    <Slider
      label={`mean rate of ${name}`}
      value={rate}
      min={1}
      max={10_000}
      scale="log"
      valueText={rateText(rate)}
      onChange={(ratePerS) => onChange(atRate(arrivals, ratePerS))}
    />
  );
}
