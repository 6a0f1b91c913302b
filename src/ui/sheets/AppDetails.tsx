import { type App, appName } from "../../scenario/app.ts";
import { removeApp, setApp } from "../../store/changes.ts";
import { Faults } from "../Faults.tsx";
import { PlaceField } from "../PlaceField.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useInvalid, useScenario, useView } from "../stores.ts";
import { AnsweredBy } from "./AnsweredBy.tsx";
import { ArrivalSettings } from "./ArrivalSettings.tsx";
import { ArrivalSpan } from "./ArrivalSpan.tsx";
import { idProblem } from "./idProblem.ts";
import { OptionalNumber } from "./OptionalNumber.tsx";

/** Every setting of one app. */
export function AppDetails({ index }: { readonly index: number }) {
  const app = useScenario((state) => state.scenario.apps[index]);
  const { apps, horizon } = useScenario((state) => state.scenario);
  const edit = useScenario((state) => state.edit);
  const report = useInvalid((state) => state.report);
  const closeSheet = useView((state) => state.closeSheet);
  if (app === undefined) return null;
  const path = `apps[${index}]`;
  const change = (key: string, next: (before: App) => App) => edit(`${path}.${key}`, setApp(index, next));

  return (
    <div className="sheet-prose">
      <div className="settings wide">
        <span>Name</span>
        <TextField
          name={`${path}.name`}
          label="name"
          labelHidden
          maxLength={80}
          value={appName(app)}
          check={(text) => (text.trim() === "" ? "Needs a name." : null)}
          onInvalid={(message) => report(`${path}.name`, message)}
          onChange={(name) => change("name", (before) => ({ ...before, name }))}
        />
        <span>Id</span>
        <TextField
          name={`${path}.id`}
          label="id"
          labelHidden
          value={app.id}
          check={(text) =>
            idProblem(
              text,
              apps.filter((_, i) => i !== index).map(({ id }) => id),
              "app",
            )
          }
          onInvalid={(message) => report(`${path}.id`, message)}
          onChange={(id) => change("id", (before) => ({ ...before, id }))}
        />
      </div>
      <h3>Arrivals</h3>
      <ArrivalSettings index={index} appId={app.id} arrivals={app.arrivals} />
      <ArrivalSpan path={path} app={app} endS={horizon.warmupS + horizon.durationS} change={change} />
      <h3>On time</h3>
      <div className="settings">
        <span>SLO, end to end</span>
        <PlaceField
          place={`${path}.sloMs`}
          label="SLO"
          labelHidden
          unit="ms"
          exclusiveMin={0}
          max={1e9}
          value={app.sloMs}
          onChange={(sloMs) => change("sloMs", (before) => ({ ...before, sloMs }))}
        />
        <OptionalNumber
          label="Target response time"
          absent="the SLO"
          place={`${path}.qoeTargetMs`}
          unit="ms"
          limits={{ exclusiveMin: 0, max: 1e9 }}
          value={app.qoeTargetMs}
          initial={app.sloMs}
          onChange={(qoeTargetMs) =>
            change("qoeTargetMs", ({ qoeTargetMs: _, ...before }) =>
              qoeTargetMs === undefined ? before : { ...before, qoeTargetMs },
            )
          }
        />
        <span>Weight</span>
        <PlaceField
          place={`${path}.weight`}
          label="weight"
          labelHidden
          exclusiveMin={0}
          max={1e6}
          value={app.weight}
          onChange={(weight) => change("weight", (before) => ({ ...before, weight }))}
        />
        <OptionalNumber
          label="Requests that may wait"
          absent="any number"
          place={`${path}.queueCapacity`}
          unit=""
          limits={{ min: 1, max: 1e6, integer: true }}
          value={app.queueCapacity}
          initial={1000}
          onChange={(queueCapacity) =>
            change("queueCapacity", ({ queueCapacity: _, ...before }) =>
              queueCapacity === undefined ? before : { ...before, queueCapacity },
            )
          }
        />
      </div>
      <h3>Answered by</h3>
      <AnsweredBy index={index} app={app} />
      <Faults at={path} />
      <p>
        <button
          type="button"
          className="quiet"
          disabled={apps.length === 1}
          onClick={() => {
            closeSheet();
            edit(path, removeApp(index));
          }}
        >
          Remove {appName(app)}
        </button>
      </p>
    </div>
  );
}
