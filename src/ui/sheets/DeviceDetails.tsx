import { useCatalog } from "../stores.ts";
import { deviceFacts } from "./AddDevice.tsx";
import { CatalogEntrySource } from "./CatalogEntrySource.tsx";

/** One device: its figures and where they come from. */
export function DeviceDetails({ id }: { readonly id: string }) {
  const { device: find, models } = useCatalog();
  const device = find(id);
  if (device === undefined) return <p className="sheet-note">No device is called “{id}”.</p>;
  const measured = models.filter(({ profiles }) => Object.hasOwn(profiles, id));
  return (
    <div className="sheet-prose">
      <h3>{device.name}</h3>
      <p>{deviceFacts(device)}</p>
      <CatalogEntrySource entry={device} />
      <h3>Measured on it</h3>
      <p>
        {measured.length === 0
          ? "No model has a profile for this device."
          : `${measured.length} models: ${measured.map(({ name }) => name).join(", ")}.`}
      </p>
    </div>
  );
}
