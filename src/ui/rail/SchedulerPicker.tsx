import { useState } from "react";
import { Faults } from "../Faults.tsx";
import { useRuns, useScenario, useView } from "../stores.ts";
import { RailSection } from "./RailSection.tsx";
import { SchedulerRow } from "./SchedulerRow.tsx";
import { schedulerRows } from "./schedulerRows.ts";

/** The schedulers that run, each with its settings. One that is unticked stays in sight, so that it can come back. */
export function SchedulerPicker() {
  const choices = useScenario((state) => state.scenario.schedulers);
  const cards = useRuns((state) => state.cards);
  const openSheet = useView((state) => state.openSheet);
  const [offered, setOffered] = useState<readonly string[]>([]);
  const fresh = choices.map(({ id }) => id).filter((id) => !offered.includes(id));
  if (fresh.length > 0) setOffered([...offered, ...new Set(fresh)]);
  const choose = () => openSheet({ kind: "schedulers" });
  return (
    <RailSection
      title="Schedulers"
      summary={
        cards.length === 0 ? String(choices.length) : `${choices.length} of ${Math.max(cards.length, choices.length)}`
      }
      action={
        <button type="button" className="quiet" onClick={choose}>
          Choose
        </button>
      }
    >
      <ul className="scheduler-rows">
        {schedulerRows(choices, offered, cards).map(({ key, ...row }) => (
          <SchedulerRow key={key} {...row} />
        ))}
      </ul>
      {choices.length === 0 ? (
        <p className="rail-empty">
          <b>No scheduler chosen.</b> Tick one, or{" "}
          <button type="button" className="link" onClick={choose}>
            choose from all
          </button>
          .
        </p>
      ) : (
        <Faults at="schedulers" shallow />
      )}
    </RailSection>
  );
}
