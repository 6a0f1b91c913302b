import type { Metrics } from "../../../experiment/result.ts";
import { absent, plusMinus, significant } from "../../parts/numbers.ts";
import { metricsIn, type Scope } from "../contender.ts";
import type { Drawn } from "./curves.ts";
import { dotAxis } from "./dotAxis.ts";
import { type Dot, type DotModel, dot, type Span } from "./dotModel.ts";
import type { DrawingAxis } from "./lineModel.ts";

/** Offered, completed and on time, per scheduler. */
export function throughModel(drawn: readonly Drawn[], scope: Scope): DotModel {
  const of = (each: Drawn): Metrics | null =>
    each.contender.outcome === null ? null : metricsIn(each.contender.outcome, scope);
  const dots = drawn.flatMap((each, row) => {
    const metrics = of(each);
    const completed = metrics?.completedRps ?? null;
    const good = metrics?.goodputRps ?? null;
    return [
      ...(completed === null ? [] : [dot(completed, row, each, "hollow")]),
      ...(good === null ? [] : [dot(good, row, each, "plain")]),
    ];
  });
  const spans = drawn.flatMap((each, row): readonly Span[] => {
    const metrics = of(each);
    if (!metrics?.goodputRps || !metrics.completedRps) return [];
    const [from, to] = [metrics.goodputRps.mean, metrics.completedRps.mean];
    return [{ row, from, to, colour: "var(--late)", index: each.index }];
  });
  const offered = drawn.flatMap((each) => of(each)?.offeredRps?.mean ?? []);
  const most = Math.max(0, ...offered);
  const x = dotAxis([...dots.flatMap(({ x: at, error }) => [at - error[0], at + error[1]]), ...offered], 34);
  const figure = (stat: Metrics["goodputRps"] | undefined): string => (stat ? significant(stat.mean) : absent);
  const withInterval = (stat: Metrics["goodputRps"] | undefined): string =>
    stat ? `${significant(stat.mean)} ${plusMinus(stat.ci95, significant(stat.mean))}` : absent;
  const start = x.domain[0] > 0 ? `; axis starts at ${x.format(x.domain[0])}` : "";
  return {
    drawn,
    panels: [
      {
        id: "through",
        title: "",
        x,
        dots: dots.map((each) => (each.look === "plain" ? { ...each, text: textOf(each, x) } : each)),
        spans,
        ...(most > 0 ? { line: { x: most, name: `offered ${significant(most)}`, late: false } } : {}),
      },
    ],
    axisTitle: `requests per second${start}`,
    nothing: "Nothing was measured.",
    sentence: `Of ${significant(most)} requests a second offered, answered on time: ${drawn
      .map((each) => `${each.label} ${figure(of(each)?.goodputRps)}`)
      .join(", ")}.`,
    read: (each) => {
      const metrics = of(each);
      return `${figure(metrics?.goodputRps)} a second on time, ${figure(metrics?.completedRps)} completed, ${figure(metrics?.offeredRps)} offered.`;
    },
    table: [
      { id: "offered", head: "Offered", unit: "requests/s", cell: (each) => withInterval(of(each)?.offeredRps) },
      { id: "completed", head: "Completed", unit: "requests/s", cell: (each) => withInterval(of(each)?.completedRps) },
      { id: "good", head: "On time", unit: "requests/s", cell: (each) => withInterval(of(each)?.goodputRps) },
    ],
  };
}

/** The figure beside a dot; within a seventh of the axis there is no room left of it. */
function textOf({ x: at }: Dot, { domain: [low, high] }: DrawingAxis): NonNullable<Dot["text"]> {
  return { words: significant(at), above: (at - low) / (high - low) < 1 / 7 };
}
