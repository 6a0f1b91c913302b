import type { OutOfReach } from "../../../experiment/control.ts";
import { absent, duration, givenDuration, multiple, significant } from "../../parts/numbers.ts";
import { percentFigure } from "../../parts/percent.ts";
import type { Series } from "../charts/curves.ts";
import type { Dot, DotModel } from "../charts/dotModel.ts";
import { logTicks } from "../scale/logTicks.ts";
import type { Container, Controlled, Host } from "./controlled.ts";
import { lastResponseMs } from "./responses.ts";
import { satisfiedBand } from "./satisfiedBand.ts";

/** A container's row: what it was promised and what it got. */
export interface TargetRow extends Series {
  readonly targetMs: number;
  /** Mean over measured answers and all replications, with the half-width of its 95 % interval; null without answers. */
  readonly mean: { readonly ms: number; readonly ci95Ms: number } | null;
  /** Of the last answers of the first replication. */
  readonly lastMs: number | null;
  readonly outOfReach: OutOfReach | null;
}

/** Response time ÷ target of every container of one device under one scheduler: mean and last. */
export function targetDots(shown: Controlled, host: Host, containers: readonly Container[]): DotModel<TargetRow> {
  const rows = containers.map((container) => rowOf(shown, container));
  const dots = rows.flatMap((each, row) => dotsOf(each, row));
  const values = dots.map(({ x }) => x);
  const low = Math.min(0.5, ...values.map((value) => value * 0.85));
  const high = Math.max(2, ...values.map((value) => value * 1.15));
  const inS = rows.every(({ targetMs }) => targetMs >= 1000);
  const [unit, perUnit] = inS ? ["s", 1000] : ["ms", 1];
  const time = (ms: number | null): string => significant(ms === null ? null : ms / perUnit);
  return {
    drawn: rows,
    panels: [
      {
        id: "of-target",
        title: "",
        x: { domain: [low, high], ticks: sparse(logTicks(low, high)), format: (x) => `${x}×`, log: true },
        dots,
        spans: [],
        band: satisfiedBand,
        line: { x: 1, name: "target", late: true },
      },
    ],
    axisTitle: "response time ÷ target, log scale",
    sentence: `Mean response time ÷ target on ${host.name} under ${shown.drawn.label}: ${rows
      .map(({ label, mean, targetMs }) => `${label} ${multiple(mean === null ? null : mean.ms / targetMs)}`)
      .join(", ")}.`,
    nothing: "No container has answered anything.",
    read: ({ mean, lastMs, targetMs }) => {
      const target = `its target of ${givenDuration(targetMs)}`;
      if (mean === null) return `nothing answered; ${target}`;
      return `mean ${duration(mean.ms)}, ${multiple(mean.ms / targetMs)} ${target}; last ${duration(lastMs)}`;
    },
    table: [
      { id: "target", head: "Target", unit, cell: ({ targetMs }) => time(targetMs) },
      { id: "mean", head: "Mean", unit, cell: ({ mean }) => time(mean?.ms ?? null) },
      { id: "last", head: "Last", unit, cell: ({ lastMs }) => time(lastMs) },
      {
        id: "of-target",
        head: "Mean ÷ target",
        unit: "×",
        cell: ({ mean, targetMs }) => significant(mean === null ? null : mean.ms / targetMs),
      },
      {
        id: "least",
        head: "Least share, where out of reach",
        unit: "%",
        cell: ({ outOfReach }) => (outOfReach === null ? absent : percentFigure(outOfReach.leastShare)),
      },
    ],
  };
}

function rowOf({ run, control }: Controlled, container: Container): TargetRow {
  const { appId, index, key, mark, hollow, targetMs } = container;
  const stat = run.apps[appId]?.latencyMs.mean ?? null;
  return {
    index,
    key,
    label: `${container.label} ${container.name}`,
    mark,
    hollow,
    targetMs,
    mean: stat === null ? null : { ms: stat.mean, ci95Ms: run.replications === 1 ? 0 : stat.ci95 },
    lastMs: lastResponseMs(container),
    outOfReach: control.outOfReach.find((each) => each.appId === appId) ?? null,
  };
}

function dotsOf(each: TargetRow, row: number): readonly Dot[] {
  const { mean, lastMs, targetMs } = each;
  const x = mean === null ? 0 : mean.ms / targetMs;
  const half = mean === null ? 0 : mean.ci95Ms / targetMs;
  return [
    ...(lastMs === null ? [] : [{ x: lastMs / targetMs, row, error: [0, 0], drawn: each, look: "hollow" } as const]),
    // On a log axis no bar can reach 0.
    ...(mean === null
      ? []
      : [{ x, row, error: [Math.min(half, x * 0.99), half], drawn: each, look: "plain" } as const]),
  ];
}

/** Few enough to stand side by side. */
function sparse(ticks: readonly number[]): readonly number[] {
  return ticks.length <= 7 ? ticks : ticks.filter((tick) => /^[0.]*10*$/u.test(String(tick)));
}
