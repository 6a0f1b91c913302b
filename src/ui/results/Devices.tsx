import { catalogOf } from "../../catalog/catalog.ts";
import type { Device } from "../../scenario/catalogEntry.ts";
import type { Scenario } from "../../scenario/document.ts";
import { shortDeviceName } from "../deviceName.ts";
import { DataTable } from "../parts/DataTable.tsx";
import { absent } from "../parts/numbers.ts";
import { percentFigure } from "../parts/percent.ts";
import { type Contender, isFinisher } from "./contender.ts";
import { type DeviceKind, deviceKinds } from "./deviceKinds.ts";

interface DevicesProps {
  readonly scenario: Scenario;
  readonly contenders: readonly Contender[];
}

interface Row {
  readonly label: string;
  readonly index: number;
  readonly kinds: readonly DeviceKind[];
}

/** How busy each kind of device is under each scheduler. */
export function Devices({ scenario, contenders }: DevicesProps) {
  const catalog = catalogOf(scenario.catalog);
  const rows = contenders.filter(isFinisher).flatMap(({ label, index, outcome }): readonly Row[] => {
    const kinds = deviceKinds(outcome.run.devices);
    return kinds.length === 0 ? [] : [{ label, index, kinds }];
  });
  const heads = [...new Set(rows.flatMap(({ kinds }) => kinds.map(({ device }) => device)))];
  if (rows.length === 0) return null;
  return (
    <section className="devices">
      <h3>How busy are the devices?</h3>
      <p className="devices-caption">
        Share of the time a device works, mean of its kind; in grey the least and the most busy of them.
      </p>
      <DataTable
        caption="Utilisation of each kind of device per scheduler, percent"
        captionHidden
        rows={rows}
        rowId={({ index }) => `${index}`}
        columns={[
          { id: "scheduler", head: "Scheduler", cell: ({ label }) => label },
          ...heads.map((device) => ({
            id: device,
            head: headOf(catalog.device(device), device),
            unit: "%",
            numeric: true,
            cell: ({ kinds }: Row) => <Cell kind={kinds.find((kind) => kind.device === device)} />,
          })),
        ]}
      />
    </section>
  );
}

function Cell({ kind }: { readonly kind: DeviceKind | undefined }) {
  if (kind === undefined) return absent;
  return (
    <>
      {percentFigure(kind.mean, 1)}
      {kind.machines === 1 ? null : (
        <span className="unit">
          {" "}
          {percentFigure(kind.least, 1)} to {percentFigure(kind.most, 1)}
        </span>
      )}
    </>
  );
}

function headOf(device: Device | undefined, id: string): string {
  return device === undefined ? id : shortDeviceName(device);
}
