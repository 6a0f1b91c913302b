import { money } from "./parts/numbers.ts";
import { costPerHour, counted, devicesText, offeredPerS, rateText } from "./rail/fleetSummary.ts";
import { useCatalog, useScenario, useView } from "./stores.ts";

/** Where there is no room for the rail: what is given in one line, and Change, which opens it as a sheet. */
export function GivenLine() {
  const { fleet, apps, schedulers } = useScenario((state) => state.scenario);
  const catalog = useCatalog();
  const openSheet = useView((state) => state.openSheet);
  const rate = offeredPerS(apps);
  return (
    <div className="given">
      <span>
        <b>
          {devicesText(fleet)}, {counted(apps.length, "app")}, {counted(schedulers.length, "scheduler")}
        </b>{" "}
        <span>
          {money(costPerHour(fleet, catalog))}/h
          {rate === null ? null : `, ${rateText(rate)}`}
        </span>
      </span>
      <button type="button" className="btn sm" onClick={() => openSheet({ kind: "rail" })}>
        Change
      </button>
    </div>
  );
}
