import type { Scenario } from "../../../scenario/document.ts";
import { AppTag } from "../../parts/AppTag.tsx";
import { type Controlled, containersOn, type Host } from "./controlled.ts";
import { outOfReachWords } from "./outOfReachWords.ts";

interface OutOfReachListProps {
  readonly scenario: Scenario;
  readonly shown: Controlled;
  readonly hosts: readonly Host[];
}

/** As many are named; the table behind the response times has them all. */
const mostNamed = 5;

/** The targets that can't be met beside those that can, in words. */
export function OutOfReachList({ scenario, shown, hosts }: OutOfReachListProps) {
  const { outOfReach } = shown.control;
  if (outOfReach.length === 0)
    return <p>All targets are in reach at once: where one is missed, shares lie where they are not needed.</p>;
  const named = outOfReach.slice(0, mostNamed);
  const rest = outOfReach.length - named.length;
  return (
    <ul>
      {named.map((each) => {
        const host = hosts.find(({ id }) => id === each.deviceId);
        const container = containersOn(scenario, shown, each.deviceId).find(({ appId }) => appId === each.appId);
        if (host === undefined || container === undefined) return null;
        const { fault, remedy } = outOfReachWords(each, container.targetMs, host.name);
        return (
          <li key={each.appId}>
            <AppTag index={container.index} /> <b>{container.name}</b> {fault} {remedy}
          </li>
        );
      })}
      {rest === 0 ? null : <li>{`${rest} more can’t be met: see “Show data” under the response times.`}</li>}
    </ul>
  );
}
