import type { Rent } from "../../../experiment/planning/rent.ts";
import type { Plan } from "../../../experiment/planning/report.ts";
import type { Scenario } from "../../../scenario/document.ts";
import { count, money, narrowSpace } from "../../parts/numbers.ts";
import { margins } from "./margins.ts";
import "./rent.css";

interface RentBoxProps {
  readonly plan: Plan;
  /** null where a scenario can't hold so many machines. */
  readonly rent: Rent | null;
  readonly marginPercent: number;
  readonly onMargin: (percent: number) => void;
  /** What people call a device. */
  readonly deviceName: (id: string) => string;
  /** The fleet of the scenario being edited. */
  readonly fleet: Scenario["fleet"];
  readonly onRent: () => void;
  /** Runs the scenario with the rented fleet. */
  readonly onRun: () => void;
}

/** From the plan to the simulation: how much is held in reserve, what both ways of paying cost, and renting it. */
export function RentBox(props: RentBoxProps) {
  const { plan, rent, marginPercent, onMargin, deviceName, fleet, onRent, onRun } = props;
  const isRented = rent !== null && sameMachines(rent.fleet, fleet);
  return (
    <section className="rent" aria-labelledby="rent-title">
      <h3 id="rent-title">Does it hold?</h3>
      <fieldset className="rent-margin">
        <legend>Margin</legend>
        {margins(marginPercent).map((percent) => (
          <button
            key={percent}
            type="button"
            aria-pressed={percent === marginPercent}
            onClick={() => onMargin(percent)}
          >
            {percent}
            {narrowSpace}%
          </button>
        ))}
      </fieldset>
      <p className="rent-why">
        A plan promises its latency for evenly spaced requests. When they come at random, as in a Poisson process, a
        plan without a margin is late; with one it is made for a rate that is higher and an objective that is shorter by
        as much.
      </p>
      <div className="rent-acts">
        {rent === null ? (
          <p className="rent-words">This plan needs more machines than a scenario can hold.</p>
        ) : (
          <>
            <button type="button" className="btn go" onClick={onRent}>
              Rent this fleet
            </button>
            <p className="rent-words" role="status">
              {isRented ? "The scenario has" : "Puts"} {fleetWords(rent, deviceName)}
              {isRented ? "" : " into the scenario"}. The plan pays <b>{money(plan.costPerHour)}</b> an hour for the
              parts of machines it uses, whole machines cost <b>{money(rent.fleetCostPerHour)}</b>. Undo brings the old
              fleet back.{" "}
              {isRented ? (
                <button type="button" className="link" onClick={onRun}>
                  Run it in Play
                </button>
              ) : null}
            </p>
          </>
        )}
      </div>
    </section>
  );
}

/** Whether two fleets have as many machines of each kind. */
function sameMachines(one: Rent["fleet"], other: Rent["fleet"]): boolean {
  const counted = (fleet: Rent["fleet"]): string =>
    JSON.stringify(fleet.map(({ device, count: machines }) => [device, machines]).sort());
  return counted(one) === counted(other);
}

/** "2 V100 and 3 T4". */
function fleetWords({ fleet }: Rent, deviceName: (id: string) => string): string {
  const kinds = fleet.map(({ device, count: machines }) => `${count(machines)} ${deviceName(device)}`);
  const last = kinds.at(-1) ?? "no machine";
  return kinds.length < 2 ? last : `${kinds.slice(0, -1).join(", ")} and ${last}`;
}
