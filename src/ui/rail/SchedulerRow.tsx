import { useId, useState } from "react";
import type { SchedulerChoice } from "../../scenario/document.ts";
import type { SchedulerCard } from "../../scenario/schedulerCard.ts";
import { addScheduler, removeScheduler, setParam } from "../../store/changes.ts";
import { Faults } from "../Faults.tsx";
import { Swatch } from "../parts/Swatch.tsx";
import { usePolicies, useRuns, useScenario } from "../stores.ts";
import { ParamEditor } from "./ParamEditor.tsx";
import { PolicyControl } from "./PolicyControl.tsx";

interface SchedulerRowProps {
  readonly id: string;
  /** Place in the scenario, and the choice there; null for one that is not chosen. */
  readonly chosen: { readonly index: number; readonly choice: SchedulerChoice } | null;
  /** How many rows above it have the same id. */
  readonly repeat: number;
  readonly card: SchedulerCard | undefined;
}

/** A scheduler that runs or might: a tick, how it is drawn, its name, and its settings where it has any. */
export function SchedulerRow({ id, chosen, repeat, card }: SchedulerRowProps) {
  const edit = useScenario((state) => state.edit);
  const order = useRuns((state) => state.cards);
  const [open, setOpen] = useState(false);
  const settingsId = useId();
  const name = chosen?.choice.label ?? card?.name ?? id;
  const params = card?.params ?? [];

  const settings = settingsText(Object.keys(chosen?.choice.params ?? {}).length, params.length);

  const wanted = chosen?.choice.params?.policy;
  const missing = usePolicies(({ files }) =>
    params.some(({ kind }) => kind === "policy") &&
    typeof wanted === "string" &&
    wanted !== "shipped" &&
    !files.has(wanted)
      ? wanted
      : null,
  );

  function toggle(): void {
    if (chosen !== null) edit(`schedulers ${id}`, removeScheduler(chosen.index));
    else
      edit(
        `schedulers ${id}`,
        addScheduler(
          id,
          name,
          order.map((other) => other.id),
        ),
      );
  }

  return (
    <li className="scheduler">
      <div className="scheduler-row">
        <label>
          <input type="checkbox" checked={chosen !== null} onChange={toggle} />
          <Swatch schedulerId={id} hollow={repeat > 0} />
          <span className="scheduler-name">{name}</span>
        </label>
        {chosen === null || params.length === 0 ? null : (
          <button
            type="button"
            className="quiet"
            aria-label={`${settings} of ${name}`}
            aria-expanded={open}
            aria-controls={settingsId}
            onClick={() => setOpen(!open)}
          >
            {settings}
          </button>
        )}
      </div>
      {chosen === null || !open ? null : (
        <div className="scheduler-params" id={settingsId}>
          {params.map((spec) => (
            <ParamEditor key={spec.id} index={chosen.index} spec={spec} value={chosen.choice.params?.[spec.id]} />
          ))}
        </div>
      )}
      {chosen === null || open || missing === null ? null : (
        <div className="scheduler-params">
          {`Needs its policy, the file ${missing.slice(0, 8)}…, which a link can’t carry. `}
          <PolicyControl
            index={chosen.index}
            value={missing}
            onChange={(policy) =>
              edit(
                `schedulers[${chosen.index}].params.policy`,
                setParam(chosen.index, "policy", policy === "shipped" ? undefined : policy),
              )
            }
          />
        </div>
      )}
      {chosen === null ? null : <Faults at={`schedulers[${chosen.index}]`} />}
    </li>
  );
}

function settingsText(changed: number, all: number): string {
  if (changed > 0) return `${changed} changed`;
  return `${all} setting${all === 1 ? "" : "s"}`;
}
