import { Containers } from "../containers/Containers.tsx";
import { CostChart } from "./CostChart.tsx";
import type { ChartProps } from "./chartProps.ts";
import { PercentileChart } from "./PercentileChart.tsx";
import { SpreadChart } from "./SpreadChart.tsx";
import { TailChart } from "./TailChart.tsx";
import { ThroughChart } from "./ThroughChart.tsx";
import { TimeChart } from "./TimeChart.tsx";
import { WorthChart } from "./WorthChart.tsx";
import "./charts.css";

/** The charts that explain the ledger, two a row; loaded after it, because they bring recharts along. */
export default function Charts(props: ChartProps) {
  return (
    <section className="charts" aria-labelledby="charts-title">
      <h2 id="charts-title" className="vh">
        Charts
      </h2>
      <Containers {...props} />
      <TailChart {...props} />
      <ThroughChart {...props} />
      <TimeChart {...props} />
      <WorthChart {...props} />
      {props.scope === "" ? null : <SpreadChart {...props} />}
      <PercentileChart {...props} />
      <CostChart {...props} />
    </section>
  );
}
