import type { ChartProps } from "./chartProps.ts";
import { TailChart } from "./TailChart.tsx";
import { TimeChart } from "./TimeChart.tsx";
import "./charts.css";

/** The charts that explain the ledger, two a row; loaded after it, because they bring recharts along. */
export default function Charts(props: ChartProps) {
  return (
    <div className="charts">
      <TailChart {...props} />
      <TimeChart {...props} />
    </div>
  );
}
