import { useId } from "react";
import type { PlanReport } from "../../../experiment/planning/report.ts";
import { money } from "../../parts/numbers.ts";
import { Switch } from "../../parts/Switch.tsx";
import { isSameCost } from "../plannerRow.ts";
import { byEarning, earningWords, earnsNothing, type Stage } from "./stages.ts";
import "./stages.css";

interface StagesProps {
  readonly stages: readonly Stage[];
  /** Keys of the stages that are switched off. */
  readonly off: ReadonlySet<string>;
  readonly onSwitch: (key: string) => void;
  readonly onAllOn: () => void;
  /** Cost with every stage; null where Harpagon has no plan. */
  readonly harpagonPerHour: number | null;
  /** Harpagon's plan with the stages that are on; null while it is being made. */
  readonly combined: PlanReport | null;
}

/** Harpagon's stages, each with what it earns; switching one off plans again without it. */
export function Stages({ stages, off, onSwitch, onAllOn, harpagonPerHour, combined }: StagesProps) {
  return (
    <section className="stages" aria-labelledby="stages-title">
      <h3 id="stages-title">What does each stage of Harpagon earn?</h3>
      <p className="stages-caption">
        Each figure is what the plan costs more with that one stage off. Switch several off to plan without all of them.
        {stages.some((stage) => !earnsNothing(stage, harpagonPerHour) && (stage.report?.earnsPerHour ?? 0) < 0)
          ? " A stage that costs leads the heuristic astray here."
          : null}
      </p>
      <ul>
        {byEarning(stages, harpagonPerHour).map((stage) => (
          <StageRow
            key={stage.key}
            stage={stage}
            on={!off.has(stage.key)}
            onSwitch={() => onSwitch(stage.key)}
            harpagonPerHour={harpagonPerHour}
          />
        ))}
      </ul>
      <p className="stages-sum" role="status">
        {sumWords(off.size, harpagonPerHour, combined)}{" "}
        {off.size === 0 ? null : (
          <button type="button" className="link" onClick={onAllOn}>
            Switch all on
          </button>
        )}
      </p>
    </section>
  );
}

interface StageRowProps {
  readonly stage: Stage;
  readonly on: boolean;
  readonly onSwitch: () => void;
  readonly harpagonPerHour: number | null;
}

function StageRow({ stage, on, onSwitch, harpagonPerHour }: StageRowProps) {
  const wordsId = useId();
  const earning = earningWords(stage, harpagonPerHour);
  return (
    <li className={on ? undefined : "stages-off"}>
      <Switch label={stage.name} on={on} onChange={onSwitch} describedBy={wordsId} />
      <span id={wordsId} className="stages-words">
        <span className={earnsNothing(stage, harpagonPerHour) ? "stages-nothing" : "stages-earns"}>{earning}</span>
        <span className="unit">Off: {stage.off}.</span>
      </span>
    </li>
  );
}

function sumWords(off: number, harpagonPerHour: number | null, combined: PlanReport | null): string {
  const without = off === 0 ? "with every stage" : off === 1 ? "without this stage" : `without these ${off} stages`;
  const all = harpagonPerHour === null ? "no plan" : `${money(harpagonPerHour)} an hour`;
  if (off === 0) return harpagonPerHour === null ? "Harpagon has no plan." : `Harpagon ${without}: ${all}.`;
  if (combined === null) return `Planning ${without}.`;
  const cost = combined.answer.plan?.costPerHour ?? null;
  if (cost === null) return `Harpagon ${without} has no plan: ${combined.answer.reason ?? ""}.`;
  if (harpagonPerHour === null) return `Harpagon ${without}: ${money(cost)} an hour.`;
  if (isSameCost(cost, harpagonPerHour)) return `Harpagon ${without}: ${money(cost)} an hour, as with all of them.`;
  const difference = cost - harpagonPerHour;
  const more = difference > 0 ? `${money(difference)} more` : `${money(-difference)} less`;
  return `Harpagon ${without}: ${money(cost)} an hour, ${more} than with all of them.`;
}
