import { appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { gallery } from "../../../scenario/gallery.ts";
import { Message } from "../../parts/Message.tsx";
import { givenDuration } from "../../parts/numbers.ts";
import type { PlannerRow } from "../plannerRow.ts";
import { sloOf } from "../planners/sloOf.ts";
import { type Hopeless, leastRepairs, reasonWords } from "./leastRepairs.ts";

interface InfeasibleProps {
  readonly scenario: Scenario;
  readonly rows: readonly PlannerRow[];
  readonly onSetSlo: (app: string, sloMs: number) => void;
  readonly onChangeApp: (index: number) => void;
}

/** More apps than these are only counted. */
const mostNamed = 2;

/** Where no planner has a plan: the arithmetic in the words of the one that needs least, and what would help. */
export function Infeasible({ scenario, rows, onSetSlo, onChangeApp }: InfeasibleProps) {
  const hopeless = leastRepairs(rows);
  if (hopeless.length === 0) return null;
  const unreadable = hopeless.some((each) => each.unreadable);
  const more = hopeless.length - mostNamed;
  const reasons = [
    ...hopeless.slice(0, mostNamed).map((each) => `${reasonWords(scenario, each)}.`),
    ...(more > 0 ? [`${more} more ${more === 1 ? "app is" : "apps are"} without a plan.`] : []),
  ].join(" ");
  if (unreadable)
    return (
      <Message
        kind="bad"
        live
        title="This scenario can’t be planned as it is."
        actions={<Changes scenario={scenario} hopeless={hopeless.slice(0, mostNamed)} onChangeApp={onChangeApp} />}
      >
        {reasons}
      </Message>
    );
  const repairs = hopeless.flatMap(({ app, sloMs }) =>
    sloMs === null ? [] : <SetSlo key={app} scenario={scenario} app={app} sloMs={sloMs} onSetSlo={onSetSlo} />,
  );
  const names = hopeless.flatMap(({ app }) => scenario.apps.filter(({ id }) => id === app));
  const slos = names
    .map((app) => `${givenDuration(app.sloMs)} of ${appName(app)}`)
    .slice(0, mostNamed)
    .join(", ");
  return (
    <Message kind="bad" live title={`No plan meets the ${slos}.`} actions={repairs.length === 0 ? undefined : repairs}>
      {reasons}
    </Message>
  );
}

interface SetSloProps {
  readonly scenario: Scenario;
  readonly app: string;
  readonly sloMs: number;
  readonly onSetSlo: (app: string, sloMs: number) => void;
}

/** The least objective that there is a plan for, as a step to take: "Set SLO to 210 ms". */
export function SetSlo({ scenario, app, sloMs, onSetSlo }: SetSloProps) {
  return (
    <button type="button" className="link" onClick={() => onSetSlo(app, sloMs)}>
      Set {sloOf(scenario, app)} to {givenDuration(sloMs)}
    </button>
  );
}

interface ChangesProps {
  readonly scenario: Scenario;
  readonly hopeless: readonly Hopeless[];
  readonly onChangeApp: (index: number) => void;
}

/** What to change, and a scenario that was made for planning. */
function Changes({ scenario: { apps }, hopeless, onChangeApp }: ChangesProps) {
  const example = gallery.find(({ id }) => id === "video-analytics");
  return (
    <>
      {apps.map((app, index) =>
        hopeless.some((each) => each.app === app.id) ? (
          <button key={app.id} type="button" className="link" onClick={() => onChangeApp(index)}>
            Change {appName(app)}
          </button>
        ) : null,
      )}
      {example === undefined ? null : (
        <a className="link" href={`#/plan/${example.id}`}>
          Open {example.title}
        </a>
      )}
    </>
  );
}
