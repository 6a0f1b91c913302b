import { addDevice, removeDevice, setFleet } from "../../store/changes.ts";
import { memoryText, shortDeviceName } from "../deviceName.ts";
import { Faults } from "../Faults.tsx";
import { PlaceField } from "../PlaceField.tsx";
import { Stepper } from "../parts/Stepper.tsx";
import { useCatalog, useInvalid, useScenario, useView } from "../stores.ts";
import { fleetSummary } from "./fleetSummary.ts";
import { RailSection } from "./RailSection.tsx";
import { RowMenu } from "./RowMenu.tsx";

/** The machines: how many of each kind, and what one costs. */
export function FleetEditor() {
  const scenario = useScenario((state) => state.scenario);
  const catalog = useCatalog();
  const openSheet = useView((state) => state.openSheet);
  return (
    <RailSection
      title="Fleet"
      summary={fleetSummary(scenario, catalog)}
      action={
        <button type="button" className="quiet" onClick={() => openSheet({ kind: "add-device" })}>
          Add
        </button>
      }
    >
      <ul className="device-rows">
        {scenario.fleet.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a device may stand twice, and a row has no other identity
          <DeviceRow key={`${entry.device} ${index}`} index={index} />
        ))}
      </ul>
      <Faults at="fleet" />
    </RailSection>
  );
}

function DeviceRow({ index }: { readonly index: number }) {
  const entry = useScenario((state) => state.scenario.fleet[index]);
  const only = useScenario((state) => state.scenario.fleet.length === 1);
  const edit = useScenario((state) => state.edit);
  const device = useCatalog().device(entry?.device ?? "");
  const report = useInvalid((state) => state.report);
  const openSheet = useView((state) => state.openSheet);
  if (entry === undefined) return null;
  const name = device === undefined ? entry.device : shortDeviceName(device);
  const path = `fleet[${index}]`;
  const remove = () => edit(path, removeDevice(index));
  return (
    <li className="device-row">
      <Stepper
        noun={name}
        name={`${path}.count`}
        value={entry.count}
        min={1}
        max={4096}
        onChange={(count) =>
          edit(
            `${path}.count`,
            setFleet(index, (row) => ({ ...row, count })),
          )
        }
        onInvalid={(message) => report(`${path}.count`, message)}
      />
      <span className="device-name" title={device?.name}>
        {name} {device === undefined ? null : <span className="unit">{memoryText(device.memoryMiB)}</span>}
      </span>
      <PlaceField
        place={`${path}.pricePerHour`}
        label={`price of ${name}, dollars an hour`}
        labelHidden
        prefix="$"
        width={6}
        min={0}
        max={1e6}
        value={entry.pricePerHour ?? device?.pricePerHour ?? 0}
        onChange={(pricePerHour) =>
          edit(
            `${path}.pricePerHour`,
            setFleet(index, (row) => ({ ...row, pricePerHour })),
          )
        }
      />
      <RowMenu
        noun={name}
        actions={[
          { label: "Where its figures come from", act: () => openSheet({ kind: "device", id: entry.device }) },
          { label: "One more", act: () => edit(`${path}.count`, addDevice(entry.device)) },
          {
            label: "Catalogue price",
            act: () => edit(path, catalogPrice(index)),
            disabled: entry.pricePerHour === undefined,
          },
          { label: "Remove", act: remove, disabled: only },
        ]}
      />
    </li>
  );
}

function catalogPrice(index: number) {
  return setFleet(index, ({ device, count }) => ({ device, count }));
}
