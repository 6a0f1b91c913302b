import { modelIds } from "../../scenario/app.ts";
import { useCatalog, useScenario } from "../stores.ts";
import { CatalogEntrySource } from "./CatalogEntrySource.tsx";
import { ModelProfiles } from "./ModelProfiles.tsx";

/** Where every figure of the scenario comes from: its devices and models, each with source, licence and date. */
export function Sources() {
  const { fleet, apps } = useScenario((state) => state.scenario);
  const catalog = useCatalog();
  const devices = [...new Set(fleet.map(({ device }) => device))].flatMap((id) => catalog.device(id) ?? []);
  const models = [...new Set(apps.flatMap(modelIds))].flatMap((id) => catalog.model(id) ?? []);
  return (
    <div className="sheet-prose">
      {devices.map((device) => (
        <section key={device.id}>
          <h3>{device.name}</h3>
          <CatalogEntrySource entry={device} />
        </section>
      ))}
      {models.map((model) => (
        <section key={model.id}>
          <h3>{model.name}</h3>
          <CatalogEntrySource entry={model} />
          <ModelProfiles model={model} />
        </section>
      ))}
    </div>
  );
}
