import { useState } from "react";
import type { Picks, StartId, TrainingOffers, TrainingState } from "../../../store/training.ts";
import { Field } from "../../parts/Field.tsx";
import { Select } from "../../parts/Select.tsx";
import { picksFor } from "./picksFor.ts";
import { startName } from "./startName.ts";
import "./controls.css";

export interface TrainControlsProps {
  readonly offers: TrainingOffers;
  /** File names of the policies that ship. */
  readonly shippedNames: readonly string[];
  readonly picks: Picks;
  readonly onPick: (picks: Partial<Picks>) => void;
  readonly state: TrainingState["kind"];
  /** Whether a field of the scenario has no value, so that nothing can be trained on it. */
  readonly blocked: boolean;
  /** Name of the scenario being edited. */
  readonly scenarioName: string;
  readonly onTrain: () => void;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onStop: () => void;
}

/** What to train, and the buttons. While training goes on the picks are those of the training, and rest. */
export function TrainControls(props: TrainControlsProps) {
  const { offers, shippedNames, picks, onPick, state, blocked, scenarioName } = props;
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const underWay = state === "running" || state === "paused";
  const task = offers.tasks.find(({ scheduler }) => scheduler === picks.scheduler);
  const algorithm = offers.algorithms.find(({ id }) => id === picks.algorithm);
  const mayBegin = algorithm?.begins ?? true;
  const ships = task !== undefined && shippedNames.includes(task.policy);
  const starts: readonly StartId[] = ["nothing", ...(task?.rule == null ? [] : (["rule"] as const)), "shipped"];

  const invalid = (field: string) => (message: string | null) =>
    setWrong((before) => {
      const next = new Set(before);
      if (message === null) next.delete(field);
      else next.add(field);
      return next.size === before.size ? before : next;
    });

  return (
    <section className="train-controls" aria-label="What to train">
      <fieldset className="train-picks" disabled={underWay}>
        <legend className="vh">Training</legend>
        {offers.tasks.length > 1 ? (
          <Select
            name="train.scheduler"
            label="Policy of"
            value={picks.scheduler}
            options={offers.tasks.map(({ scheduler, name }) => ({ value: scheduler, label: name }))}
            onChange={(scheduler) => onPick(picksFor(offers, picks, { scheduler }))}
          />
        ) : null}
        <Select
          name="train.algorithm"
          label="Algorithm"
          value={picks.algorithm}
          options={offers.algorithms.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => onPick(picksFor(offers, picks, { algorithm: id }))}
        />
        <Select
          name="train.ground"
          label="Train on"
          value={picks.ground}
          options={[
            { value: "scenario", label: scenarioName, disabled: task?.grounds.includes("scenario") === false },
            { value: "random", label: "random scenarios", disabled: task?.grounds.includes("random") === false },
          ]}
          onChange={(ground) => onPick({ ground })}
        />
        <Select
          name="train.start"
          label="Begin"
          value={mayBegin ? picks.start : "nothing"}
          options={starts.map((start) => ({
            value: start,
            label: startName(start, task?.rule ?? null),
            disabled: start !== "nothing" && (!mayBegin || (start === "shipped" && !ships)),
          }))}
          onChange={(start) => onPick({ start })}
        />
        <Field
          name="train.seed"
          label="Seed"
          value={picks.seed}
          onChange={(seed) => onPick({ seed })}
          onInvalid={invalid("seed")}
          min={0}
          max={4_294_967_295}
          integer
          width={4}
          disabled={underWay}
        />
        <Field
          name="train.decisions"
          label="Learn from"
          unit="decisions"
          value={picks.decisions}
          onChange={(decisions) => onPick({ decisions })}
          onInvalid={invalid("decisions")}
          min={1000}
          max={100_000_000}
          step={10_000}
          integer
          width={8}
          disabled={underWay}
        />
      </fieldset>
      <div className="train-acts">
        <Acts {...props} wrong={blocked || wrong.size > 0} />
      </div>
      <p className="train-about">
        {blocked ? "A field of the scenario is not right: mend it to train. " : ""}
        {algorithm?.about} {mayBegin ? "" : "It always begins from nothing."}
        {mayBegin && !ships && task !== undefined ? `No policy ships with ${task.name} yet to begin from.` : ""}
      </p>
    </section>
  );
}

function Acts(props: TrainControlsProps & { readonly wrong: boolean }) {
  const { state, offers, onTrain, onPause, onResume, onStop, wrong } = props;
  if (state === "running" || state === "paused")
    return (
      <>
        <button type="button" className="btn" onClick={state === "paused" ? onResume : onPause}>
          {state === "paused" ? "Resume" : "Pause"}
        </button>
        <button type="button" className="btn" onClick={onStop}>
          Stop
        </button>
      </>
    );
  return (
    <button type="button" className="btn go" onClick={onTrain} disabled={wrong || offers.tasks.length === 0}>
      {state === "idle" ? "Train" : "Train again"}
    </button>
  );
}
