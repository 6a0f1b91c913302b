import { absent } from "../../parts/numbers.ts";
import { metricsIn, type Scope } from "../contender.ts";
import type { Metric } from "../explain/metric.ts";
import { written } from "../explain/written.ts";
import type { Drawn } from "./curves.ts";
import { dotAxis } from "./dotAxis.ts";
import { type DotModel, type DotPanel, dot } from "./dotModel.ts";

/** One panel per metric: a dot with its interval for every scheduler that has a figure. */
export function metricModel(
  drawn: readonly Drawn[],
  scope: Scope,
  metrics: readonly Metric[],
  axisTitle: string,
): DotModel {
  const stat = (each: Drawn, metric: Metric) => {
    const { outcome } = each.contender;
    const measured = outcome === null ? null : metricsIn(outcome, scope);
    return measured === null ? null : metric.read(measured);
  };
  const text = (each: Drawn, metric: Metric): { readonly value: string; readonly interval: string } =>
    written(metric, stat(each, metric), each.contender.outcome?.run.replications ?? 1);
  const panels = metrics.map((metric): DotPanel => {
    const dots = drawn.flatMap((each, row) => {
      const figure = stat(each, metric);
      return figure === null ? [] : [dot(figure, row, each, "plain", metric)];
    });
    const x = dotAxis(
      dots.flatMap(({ x: at, error }) => [at - error[0], at + error[1]]),
      Math.floor(36 / metrics.length),
    );
    return { id: metric.id, title: panelTitle(metric), x, dots, spans: [] };
  });
  const words = (each: Drawn): string =>
    metrics.map((metric) => `${panelTitle(metric)} ${text(each, metric).value}`).join(", ");
  return {
    drawn,
    panels,
    axisTitle,
    nothing: "Nothing was measured.",
    sentence: `${drawn.map((each) => `${each.label}: ${words(each)}`).join("; ")}.`,
    read: (each) =>
      `${metrics
        .map((metric) => {
          const { value, interval } = text(each, metric);
          return `${panelTitle(metric)} ${value === absent ? absent : `${value} ${interval}`.trimEnd()}`;
        })
        .join(", ")}.`,
    table: metrics.map((metric) => ({
      id: metric.id,
      head: metric.head,
      unit: metric.unit,
      cell: (each) => {
        const { value, interval } = text(each, metric);
        return `${value} ${interval}`.trimEnd();
      },
    })),
  };
}

/** The unit names a panel, but for counts of apps, whose head does. */
function panelTitle({ head, unit }: Metric): string {
  return unit === "apps" ? `${head.toLowerCase()} apps` : unit;
}
