import type { Scenario } from "../../../scenario/document.ts";
import { givenDuration, multiple, narrowSpace, significant } from "../../parts/numbers.ts";
import { percent, percentFigure } from "../../parts/percent.ts";
import { metricsIn, type Scope } from "../contender.ts";
import { decades, logTicks } from "../scale/logTicks.ts";
import { type Drawn, geometric, rowsOf } from "./curves.ts";
import type { EndLabel, LineModel } from "./lineModel.ts";
import { slowerThan } from "./tailCurve.ts";

const points = 181;

/** The share that may be late, without the dust of 1 − 0.99. */
export function lateShare(onTimeTarget: number): number {
  return Number((1 - onTimeTarget).toPrecision(9));
}

/**
 * Share of requests slower than x from a tenth of the SLO to four times it, down to a tenth of what may be late; over
 * all apps x is a multiple of the SLO, for one app ms.
 */
export function tailModel(scenario: Scenario, drawn: readonly Drawn[], scope: Scope): LineModel {
  const app = scenario.apps.find(({ id }) => id === scope);
  const slo = app?.sloMs ?? 1;
  const late = lateShare(scenario.onTimeTarget);
  const [low, high, floor] = [slo / 10, slo * 4, Number((late / 10).toPrecision(9))];
  const slower = ({ charts }: Drawn, x: number): number => {
    const curve = charts.tail[scope];
    return curve === undefined ? 0 : slowerThan(curve, x);
  };
  const ofX = (x: number): string => (app === undefined ? multiple(x) : `${significant(x)}${narrowSpace}ms`);
  const tick = (x: number): string => `${Number(x.toPrecision(3))}${app === undefined ? "×" : ""}`;
  const atSlo = drawn.map((each) => ({ each, share: slower(each, slo) }));
  const figures = atSlo.map(({ each, share }) => `${each.label} ${percent(share)}`).join(", ");
  return {
    drawn,
    // A line still has to leave the plot below the floor; further down a logarithm has nothing to draw.
    rows: rowsOf(geometric(low, high, points), drawn, (each, x) => {
      const share = slower(each, x);
      return share > floor / 20 ? share : null;
    }),
    x: {
      domain: [low, high],
      ticks: [...logTicks(low, high).filter((x) => x < high / 1.9), high],
      format: tick,
      log: true,
      title: app === undefined ? "latency ÷ SLO, log scale" : "latency in ms, log scale",
    },
    y: {
      domain: [floor, 1],
      ticks: [...new Set([...decades(floor, 1), late])],
      format: (share) => percent(Number(share.toPrecision(6))).replace(/\.0(?=\D)/u, ""),
      log: true,
      target: late,
    },
    labels: atSlo.map(
      ({ each, share }): EndLabel => ({
        drawn: each,
        x: slo,
        y: Math.max(share, floor),
        figure: percent(share, share > 0.5 ? 1 : undefined),
        marked: share >= floor,
        ...lateRange(each, scope),
      }),
    ),
    sentence: `Share of requests slower than ${app === undefined ? "the SLO" : givenDuration(slo)}: ${figures}.`,
    startRow: Math.round((points - 1) * (Math.log(slo / low) / Math.log(high / low))),
    place: (x) => `Slower than ${ofX(x)}`,
    value: (share) => (share === null ? `under ${percent(floor)}` : percent(share)),
    table: {
      caption: "Share of requests slower than x",
      head: "Slower than",
      headUnit: app === undefined ? "latency ÷ SLO" : "ms",
      unit: "%",
      every: 6,
      x: (x) => significant(x),
      value: (share) => (share === null ? `<${narrowSpace}${percentFigure(floor)}` : percentFigure(share)),
    },
  };
}

/** The 95 % interval of the late share, over replications; none after one. */
function lateRange({ contender: { outcome } }: Drawn, scope: Scope): Pick<EndLabel, "range"> {
  const onTime = outcome === null ? null : (metricsIn(outcome, scope)?.sloAttainment ?? null);
  if (onTime === null || onTime.ci95 === 0) return {};
  const late = 1 - onTime.mean;
  return { range: [Math.max(0, late - onTime.ci95), Math.min(1, late + onTime.ci95)] };
}
