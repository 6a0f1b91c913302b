import { appName } from "../../../scenario/app.ts";
import type { Scenario } from "../../../scenario/document.ts";
import type { SimulatedSlowest } from "../../../store/simulatedSlowest.ts";
import { duration } from "../../parts/numbers.ts";
import { possessive } from "../../results/verdict/possessive.ts";

interface HoldsProps {
  readonly scenario: Scenario;
  /** Name of the planner whose plan is shown. */
  readonly label: string;
  /** What the last run found of its plan; null where it was not simulated. */
  readonly simulated: SimulatedSlowest | null;
  readonly onSimulate: () => void;
}

/** What to do next: a plan is a promise, and a simulation tells whether it is kept. */
export function Holds({ scenario, label, simulated, onSimulate }: HoldsProps) {
  if (simulated === null)
    return (
      <>
        Whether it holds when requests come at random is not known yet:{" "}
        <button type="button" className="link" onClick={onSimulate}>
          Simulate {label} in Play
        </button>
      </>
    );
  const late = scenario.apps.flatMap((app) => {
    const slowestMs = simulated.endToEndMs[app.id] ?? null;
    return slowestMs === null || slowestMs <= app.sloMs ? [] : [{ name: appName(app), slowestMs }];
  });
  const [worst] = late.sort((a, b) => b.slowestMs - a.slowestMs);
  if (worst === undefined) return `Simulated, even the slowest answers of ${possessive(label)} plan are on time.`;
  return (
    <>
      Simulated, {possessive(worst.name)} slowest answer took <b>{duration(worst.slowestMs)}</b>: choose a larger margin
      below.
    </>
  );
}
