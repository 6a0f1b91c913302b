import type { ReactNode } from "react";
import { modelIds } from "../scenario/app.ts";
import { shortDeviceName } from "./deviceName.ts";
import { given, withUnit } from "./parts/numbers.ts";
import { useCatalog, useScenario, useView } from "./stores.ts";

/** On a wide page: what the results mean, beside them. Elsewhere the same stands behind "How it is computed". */
export function MarginNotes() {
  const { onTimeTarget, fleet, apps } = useScenario((state) => state.scenario);
  const openSheet = useView((state) => state.openSheet);
  const catalog = useCatalog();
  const devices = [...new Set(fleet.map(({ device }) => device))].map((id) => {
    const device = catalog.device(id);
    return device === undefined ? id : shortDeviceName(device);
  });
  const target = withUnit(given(Number((onTimeTarget * 100).toPrecision(8))), "%");
  const models = new Set(apps.flatMap(modelIds)).size;
  return (
    <aside className="notes" aria-label="Notes">
      <Note title="Reading the ledger">
        One track per app. The line runs from p50 to p99, with a bar at p95 and the marker at p99. Past the red line an
        answer is late.
      </Note>
      <Note title="Met, missed, too close">
        Met: the whole 95{"\u202f"}% interval of every app’s on-time share lies at or above {target}. Missed: one lies
        below. Too close: one straddles it.
      </Note>
      <Note title="Same arrivals">
        Every scheduler saw the same requests, so a difference between two is surer than their two intervals suggest.
      </Note>
      <Note title="Where the figures come from">
        {listed(devices)} and {models === 1 ? "one model" : `${models} models`}: published measurements, or the
        scenario’s own.{" "}
        <button type="button" className="quiet" onClick={() => openSheet({ kind: "sources" })}>
          Sources
        </button>
      </Note>
      <Note title="Not modelled">Network, pre-processing, loading of models, machines shared with others.</Note>
    </aside>
  );
}

function Note({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <b>{title}</b>
      <p>{children}</p>
    </div>
  );
}

/** "T4, V100 and A100". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
