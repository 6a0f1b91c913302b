import { useMemo, useState } from "react";
import { Select } from "../../parts/Select.tsx";
import type { ChartProps } from "../charts/chartProps.ts";
import { drawnOf } from "../charts/curves.ts";
import { type Controlled, containersOn, controlledOf, firstShown, type Host, hostsOf, looks } from "./controlled.ts";
import { floorOf } from "./floor.ts";
import { IntervalChart } from "./IntervalChart.tsx";
import { OutOfReachList } from "./OutOfReachList.tsx";
import { SatisfiedChart } from "./SatisfiedChart.tsx";
import { ShareChart } from "./ShareChart.tsx";
import { TargetChart } from "./TargetChart.tsx";
import "./containers.css";

/** How schedulers divide devices among containers; nothing where none does. Shows whichever outcomes have arrived. */
export function Containers(props: ChartProps) {
  const { contenders, hidden } = props;
  const controlled = useMemo(() => controlledOf(drawnOf(contenders, hidden)), [contenders, hidden]);
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = controlled.find(({ drawn }) => drawn.index === chosen) ?? firstShown(controlled);
  return shown === undefined ? null : <Divided {...props} controlled={controlled} shown={shown} onShow={setChosen} />;
}

interface DividedProps extends ChartProps {
  readonly controlled: readonly Controlled[];
  readonly shown: Controlled;
  readonly onShow: (index: number) => void;
}

function Divided({ controlled, shown, onShow, ...props }: DividedProps) {
  const { scenario, cards, scope, highlighted, onHighlight } = props;
  const [place, setPlace] = useState<string | null>(null);
  const [pointedAt, setPointedAt] = useState<number | null>(null);
  const hosts = useMemo(() => hostsOf(scenario, shown), [scenario, shown]);
  const selected = scenario.apps.findIndex(({ id }) => id === scope);
  const home = shown.control.apps[scope]?.deviceId;
  const host = hosts.find(({ id }) => id === (place ?? home)) ?? hosts[0];
  const hostId = host?.id ?? "";
  const containers = useMemo(() => containersOn(scenario, shown, hostId), [scenario, shown, hostId]);
  const looking = useMemo(() => controlled.filter(({ control }) => looks(control)), [controlled]);
  if (host === undefined) return null;
  const lit = pointedAt ?? (containers.some(({ index }) => index === selected) ? selected : null);
  const ofOne = { scenario, shown, host, containers, highlighted: lit, onHighlight: setPointedAt };
  return (
    <>
      <div className="containers-head">
        <h3>Containers on shared devices</h3>
        <div className="containers-choice">
          <Select
            name="shownScheduler"
            label="Shown:"
            value={`${shown.drawn.index}`}
            options={controlled.map(({ drawn: { index, label } }) => ({ value: `${index}`, label }))}
            onChange={(index) => onShow(Number(index))}
          />
          {hosts.length === 1 ? null : <HostSelect hosts={hosts} host={host} onChange={setPlace} />}
        </div>
        <OutOfReachList scenario={scenario} shown={shown} hosts={hosts} />
      </div>
      <ShareChart {...ofOne} floor={floorOf(scenario, cards, shown.drawn.index)} />
      <TargetChart {...ofOne} />
      <SatisfiedChart {...{ scenario, controlled, highlighted, onHighlight }} />
      {looking.length === 0 ? null : <IntervalChart {...{ scenario, looking, host, highlighted, onHighlight }} />}
    </>
  );
}

interface HostSelectProps {
  readonly hosts: readonly Host[];
  readonly host: Host;
  readonly onChange: (id: string) => void;
}

function HostSelect({ hosts, host, onChange }: HostSelectProps) {
  const options = hosts.map(({ id, name }) => ({ value: id, label: name }));
  return <Select name="shownDevice" label="on" value={host.id} options={options} onChange={onChange} />;
}
