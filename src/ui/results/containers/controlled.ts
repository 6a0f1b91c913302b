import { catalogOf } from "../../../catalog/catalog.ts";
import type { ContainerSeries, Control } from "../../../experiment/control.ts";
import type { Run } from "../../../experiment/result.ts";
import { appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { shortDeviceName } from "../../deviceName.ts";
import { appLetter } from "../../parts/AppTag.tsx";
import type { Drawn, Series } from "../charts/curves.ts";

/** A scheduler that divides devices among containers, with what it did over time in its first replication. */
export interface Controlled {
  readonly drawn: Drawn;
  readonly run: Run;
  readonly control: Control;
}

/** One container as the charts draw it: its letter, and the look of the scheduler it is drawn for. */
export interface Container extends Series, ContainerSeries {
  readonly appId: string;
  readonly name: string;
}

/** The schedulers that divide devices, in the order given. */
export function controlledOf(drawn: readonly Drawn[]): readonly Controlled[] {
  return drawn.flatMap((each) => {
    const { outcome } = each.contender;
    return outcome === null || outcome.control === null
      ? []
      : [{ drawn: each, run: outcome.run, control: outcome.control }];
  });
}

/** Times of the rows, in s, of the longest log: one that ends early lacks the last. */
export function timesOf(controlled: readonly Controlled[]): readonly number[] {
  const logs = controlled.map(({ control }) => control.timesS);
  return [...(logs.toSorted((a, b) => b.length - a.length)[0] ?? [])];
}

/** Whether its controller looks at a device again and again, so that shares follow what it sees. */
export function looks({ intervalS }: Control): boolean {
  return Object.values(intervalS).some((series) => series.some((interval) => !Number.isNaN(interval)));
}

/**
 * The scheduler that is shown until somebody chooses: the scenario's first whose controller looks, else its first. By the
 * scenario's order, because the ledger's changes while results arrive.
 */
export function firstShown(controlled: readonly Controlled[]): Controlled | undefined {
  const inOrder = controlled.toSorted((a, b) => a.drawn.index - b.drawn.index);
  return inOrder.find(({ control }) => looks(control)) ?? inOrder[0];
}

/** The containers of one device in the scenario's order; their index is that of their app. */
export function containersOn(
  scenario: Scenario,
  { drawn, control }: Controlled,
  deviceId: string,
): readonly Container[] {
  return scenario.apps.flatMap((app, index): readonly Container[] => {
    const series = control.apps[app.id];
    if (series === undefined || series.deviceId !== deviceId) return [];
    const mark = { ...drawn.mark, dash: "solid" as const, dashArray: undefined };
    return [
      {
        ...series,
        index,
        key: `s${index}`,
        label: appLetter(index),
        mark,
        // One scheduler is drawn at a time, so hollow is free to tell the last answers from the mean.
        hollow: false,
        appId: app.id,
        name: appName(app),
      },
    ];
  });
}

/** A device that holds containers, and what people read for it. */
export interface Host {
  readonly id: string;
  /** "Node", or "Node 2" where there are several of its kind. */
  readonly name: string;
}

/** The devices that hold a container, in the fleet's order. */
export function hostsOf(scenario: Scenario, { run, control }: Controlled): readonly Host[] {
  const catalog = catalogOf(scenario.catalog);
  const used = new Set(Object.values(control.apps).map(({ deviceId }) => deviceId));
  return run.devices
    .map(({ id, device }): Host => {
      const alike = run.devices.filter((other) => other.device === device).map((other) => other.id);
      const known = catalog.device(device);
      const name = known === undefined ? device : shortDeviceName(known);
      return { id, name: alike.length === 1 ? name : `${name} ${alike.indexOf(id) + 1}` };
    })
    .filter(({ id }) => used.has(id));
}
