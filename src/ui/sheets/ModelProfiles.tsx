import { largestBatch, profileLatencyMs } from "../../catalog/latency.ts";
import type { Model } from "../../scenario/catalogEntry.ts";
import { DataTable } from "../parts/DataTable.tsx";
import { significant } from "../parts/numbers.ts";

/** What was measured of a model on each device, with its source. */
export function ModelProfiles({ model }: { readonly model: Model }) {
  const profiles = Object.entries(model.profiles);
  return (
    <DataTable
      caption="Milliseconds per batch, by device"
      columns={[
        { id: "device", head: "Device", cell: ([device]) => device },
        {
          id: "one",
          head: "Batch of 1",
          unit: "ms",
          numeric: true,
          cell: ([, p]) => significant(profileLatencyMs(p, 1)),
        },
        { id: "most", head: "Largest", numeric: true, cell: ([, p]) => largestBatch(p) },
        {
          id: "mostMs",
          head: "takes",
          unit: "ms",
          numeric: true,
          cell: ([, p]) => significant(profileLatencyMs(p, largestBatch(p))),
        },
        { id: "source", head: "Source", cell: ([, p]) => p.source ?? "not given" },
      ]}
      rows={profiles}
      rowId={([device]) => device}
    />
  );
}
