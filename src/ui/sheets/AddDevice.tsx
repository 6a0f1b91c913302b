import type { Device } from "../../scenario/catalogEntry.ts";
import { addDevice } from "../../store/changes.ts";
import { memoryText } from "../deviceName.ts";
import { money, significant, withUnit } from "../parts/numbers.ts";
import { useCatalog, useScenario, useView } from "../stores.ts";
import { EntryRow } from "./EntryRow.tsx";
import { SearchList } from "./SearchList.tsx";

const kinds: Readonly<Record<Device["kind"], string>> = { gpu: "GPU", cpu: "CPU", edge: "edge" };

/** All devices there are, to add to the fleet. The sheet stays open, for a fleet often needs several. */
export function AddDevice() {
  const { devices } = useCatalog();
  const fleet = useScenario((state) => state.scenario.fleet);
  const edit = useScenario((state) => state.edit);
  const openSheet = useView((state) => state.openSheet);
  return (
    <>
      <SearchList
        label="Find a device"
        entries={devices}
        idOf={({ id }) => id}
        wordsOf={({ id, name, kind }) => `${id} ${name} ${kinds[kind]}`}
        row={(device) => {
          const there = fleet.filter((entry) => entry.device === device.id).reduce((sum, { count }) => sum + count, 0);
          return (
            <EntryRow
              entry={device}
              facts={deviceFacts(device)}
              control={
                <button
                  type="button"
                  className="btn sm"
                  aria-label={`Add ${device.name}`}
                  onClick={() => edit(`add ${device.id}`, addDevice(device.id))}
                >
                  {there === 0 ? "Add" : `Add, ${there} there`}
                </button>
              }
            />
          );
        }}
      />
      <p className="sheet-note">
        Not in the list?{" "}
        <button type="button" className="link" onClick={() => openSheet({ kind: "own-entries" })}>
          Describe your own
        </button>
      </p>
    </>
  );
}

/** "GPU, 16 GB, $0.526 an hour, 70 W". */
export function deviceFacts({ kind, memoryMiB, pricePerHour, powerW }: Device): string {
  const power = powerW === undefined ? "" : `, ${withUnit(significant(powerW), "W")}`;
  return `${kinds[kind]}, ${memoryText(memoryMiB)}, ${money(pricePerHour)} an hour${power}`;
}
