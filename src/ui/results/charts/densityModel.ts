import type { Scenario } from "../../../scenario/document.ts";
import { narrowSpace, significant } from "../../parts/numbers.ts";
import { percent, percentFigure } from "../../parts/percent.ts";
import type { Scope } from "../contender.ts";
import { linearTicks } from "../scale/linearTicks.ts";
import { logTicks } from "../scale/logTicks.ts";
import { type Drawn, rowsOf } from "./curves.ts";
import type { EndLabel, LineModel } from "./lineModel.ts";

/** How one app's latencies are spread: share of answers per bin, bins eight to the octave. */
export function densityModel(scenario: Scenario, drawn: readonly Drawn[], scope: Scope): LineModel {
  const slo = scenario.apps.find(({ id }) => id === scope)?.sloMs ?? 1;
  const shares = new Map(drawn.map((each) => [each.key, binsOf(each, scope)]));
  // Bins of all schedulers lie on one grid; a key of three digits joins those that differ by rounding.
  const centres = [...new Set([...shares.values()].flatMap((bins) => [...bins.keys()]))].sort((a, b) => a - b);
  const low = Math.max(Math.min(slo / 4, centres[0] ?? slo), slo / 100);
  const high = Math.max(slo * 2, Math.min(slo * 10, centres.at(-1) ?? slo));
  const xs = centres.filter((x) => x >= low && x <= high);
  const rows = rowsOf(xs, drawn, ({ key }, x) => shares.get(key)?.get(x) ?? 0);
  const most = Math.max(0, ...rows.flatMap((row) => drawn.map(({ key }) => row[key] ?? 0)));
  const ticks = linearTicks(0, most === 0 ? 1 : most, 4);
  const peaks = drawn.map((each): EndLabel => {
    const peak = rows.reduce<(typeof rows)[number] | undefined>(
      (a, b) => (a === undefined || (b[each.key] ?? 0) > (a[each.key] ?? 0) ? b : a),
      undefined,
    );
    return { drawn: each, x: peak?.x ?? low, y: peak?.[each.key] ?? 0, marked: true };
  });
  return {
    drawn,
    rows,
    x: {
      domain: [low, high],
      ticks: logTicks(low, high),
      format: String,
      log: true,
      title: "latency in ms, log scale",
    },
    y: {
      domain: [0, ticks.at(-1) ?? 1],
      ticks,
      format: (share) => `${Number((share * 100).toPrecision(3))}${narrowSpace}%`,
      log: false,
    },
    labels: peaks.filter(({ y }) => y > 0),
    sentence: `Most frequent latency: ${peaks.map(({ drawn: { label }, x }) => `${label} ${significant(x)} ms`).join(", ")}.`,
    startRow: Math.floor(rows.length / 2),
    place: (x) => `Around ${significant(x)}${narrowSpace}ms`,
    value: (share) => percent(share ?? 0),
    table: {
      caption: "Share of answers around each latency",
      head: "Latency",
      headUnit: "ms",
      unit: "%",
      every: 1,
      x: (x) => significant(x),
      value: (share) => percentFigure(share ?? 0),
    },
  };
}

function binsOf({ charts }: Drawn, scope: Scope): ReadonlyMap<number, number> {
  const density = charts.density[scope];
  if (density === undefined) return new Map();
  return new Map(
    [...density.share].map((share, i) => {
      const [from = 0, to = 0] = [density.edgesMs[i], density.edgesMs[i + 1]];
      return [Number(Math.sqrt(from * to).toPrecision(3)), share] as const;
    }),
  );
}
