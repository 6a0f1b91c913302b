import { appName } from "../../../scenario/app.ts";
import { AppTag } from "../../parts/AppTag.tsx";
import { givenDuration } from "../../parts/numbers.ts";
import { Status } from "../../parts/Status.tsx";
import { schedulerMark } from "../../parts/schedulerMark.ts";
import { type Finisher, standingIn } from "../contender.ts";
import type { RowSetting } from "./LedgerRow.tsx";
import { MetricCell } from "./MetricCell.tsx";
import { Strip } from "./Strip.tsx";
import { standingDetail } from "./standingDetail.ts";
import { oneTrack } from "./tracks.ts";

interface AppRowsProps {
  readonly setting: RowSetting;
  readonly finisher: Finisher;
}

/** One scheduler's figures for each app, under its row. */
export function AppRows({ setting, finisher }: AppRowsProps) {
  const { scenario, scale, columns, columnClass } = setting;
  return scenario.apps.map((app, index) => (
    <tr key={app.id} className="ledger-app">
      <td className="ledger-status">
        <Status kind={standingIn(finisher.outcome, app.id)} detail={standingDetail(scenario, finisher, app.id)} />
      </td>
      <th scope="row" className="ledger-scheduler">
        <span className="ledger-who">
          <AppTag index={index} />
          <span>
            {appName(app)}
            <span className="ledger-tagline">SLO {givenDuration(app.sloMs)}</span>
          </span>
        </span>
      </th>
      <td className="ledger-strip">
        <Strip
          scale={scale}
          tracks={oneTrack(scenario, finisher, app.id)}
          mark={schedulerMark(finisher.id)}
          hollow={finisher.repeat > 0}
          highlighted={false}
          dimmed={false}
          unit="slo"
        />
      </td>
      {columns.map((metric) => (
        <MetricCell
          key={metric.id}
          metric={metric}
          finisher={finisher}
          scope={app.id}
          className={columnClass(metric)}
        />
      ))}
    </tr>
  ));
}
