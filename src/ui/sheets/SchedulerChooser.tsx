import type { SchedulerCard } from "../../scenario/schedulerCard.ts";
import { addScheduler, removeScheduler, setLabel } from "../../store/changes.ts";
import { Swatch } from "../parts/Swatch.tsx";
import { TextField } from "../parts/TextField.tsx";
import { ParamEditor } from "../rail/ParamEditor.tsx";
import { useInvalid, useRuns, useScenario } from "../stores.ts";

import { SearchList } from "./SearchList.tsx";

/** All schedulers there are: how each decides, where the rule comes from, and its settings when it is chosen. */
export function SchedulerChooser() {
  const cards = useRuns((state) => state.cards);
  return (
    <SearchList
      label="Find a scheduler"
      entries={cards}
      idOf={({ id }) => id}
      wordsOf={({ id, name, tagline, about, source }) => `${id} ${name} ${tagline} ${about} ${source}`}
      row={(card) => <SchedulerEntry card={card} />}
    />
  );
}

function SchedulerEntry({ card }: { readonly card: SchedulerCard }) {
  const choices = useScenario((state) => state.scenario.schedulers);
  const edit = useScenario((state) => state.edit);
  const report = useInvalid((state) => state.report);
  const order = useRuns((state) => state.cards).map(({ id }) => id);
  const settings = choices.flatMap((choice, index) => (choice.id === card.id ? [{ choice, index }] : []));
  const add = () => edit(`schedulers ${card.id}`, addScheduler(card.id, card.name, order));
  const [only] = settings;

  return (
    <div className="entry">
      <label className="scheduler-pick">
        <input
          type="checkbox"
          checked={settings.length > 0}
          disabled={settings.length > 1}
          onChange={() => (only === undefined ? add() : edit(`schedulers ${card.id}`, removeScheduler(only.index)))}
        />
        <Swatch schedulerId={card.id} />
        <span className="entry-text">
          <b>{card.name}</b>
          <span className="unit">{card.tagline}</span>
        </span>
      </label>
      <p>{card.about}</p>
      <p className="unit">{card.source}</p>
      {settings.map(({ choice, index }) => (
        <div className="scheduler-params" key={index}>
          {settings.length === 1 ? null : (
            <div className="param">
              <TextField
                name={`schedulers[${index}].label`}
                label="label"
                labelHidden
                maxLength={80}
                value={choice.label ?? card.name}
                check={(text) => (text.trim() === "" ? "Needs a label." : null)}
                onInvalid={(message) => report(`schedulers[${index}].label`, message)}
                onChange={(label) => edit(`schedulers[${index}].label`, setLabel(index, label, card.name))}
              />
              <button
                type="button"
                className="quiet"
                onClick={() => edit(`schedulers ${card.id}`, removeScheduler(index))}
              >
                Remove
              </button>
            </div>
          )}
          {card.params.map((spec) => (
            <ParamEditor key={spec.id} index={index} spec={spec} value={choice.params?.[spec.id]} explained />
          ))}
        </div>
      ))}
      {settings.length === 0 || card.params.length === 0 ? null : (
        <button type="button" className="quiet" onClick={add}>
          Add another setting of {card.name}
        </button>
      )}
    </div>
  );
}
