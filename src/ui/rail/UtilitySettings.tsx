import type { Utility } from "../../scenario/document.ts";
import { set } from "../../store/changes.ts";
import { PlaceField } from "../PlaceField.tsx";
import { Popover } from "../parts/Popover.tsx";
import { Select, type SelectOption } from "../parts/Select.tsx";
import { useScenario } from "../stores.ts";

const families: readonly SelectOption<Utility["family"]>[] = [
  { value: "product", label: "Product" },
  { value: "exponential", label: "Exponential" },
  { value: "weighted", label: "Weighted" },
  { value: "deadline", label: "Deadline" },
];

/** What a request is worth in each family, in words. */
const meanings: Readonly<Record<Utility["family"], string>> = {
  product: "Accuracy, in full up to one delay and falling to nothing at another.",
  exponential: "Accuracy, in full up to one delay and then fading exponentially.",
  weighted: "Accuracy less a weight times the delay as a share of the longest.",
  deadline: "Accuracy, less a penalty when the answer is late.",
};

/** What the second delay is in each family. */
const longest: Readonly<Record<Utility["family"], string>> = {
  product: "No worth from",
  exponential: "37 % of it at",
  weighted: "Longest delay",
  deadline: "",
};

/** How accuracy and delay make a request's worth: the family, and its constants behind a button. */
export function UtilitySettings() {
  const utility = useScenario((state) => state.scenario.utility);
  const edit = useScenario((state) => state.edit);
  const change = (place: string, next: Utility) => edit(place, set({ utility: next }));
  return (
    <>
      <span>Utility</span>
      <span>
        <Select
          name="utility.family"
          label="utility family"
          labelHidden
          value={utility.family}
          options={families}
          onChange={(family) => change("utility.family", { ...utility, family })}
        />
        <Popover label="Constants of the utility" trigger="Constants" triggerClass="quiet" align="end">
          <div className="utility-constants">
            <p>{meanings[utility.family]}</p>
            <UtilityConstants utility={utility} onChange={change} />
          </div>
        </Popover>
      </span>
    </>
  );
}

interface UtilityConstantsProps {
  readonly utility: Utility;
  readonly onChange: (place: string, next: Utility) => void;
}

function UtilityConstants({ utility, onChange }: UtilityConstantsProps) {
  const { family, d0Ms, dMaxMs, ...rest } = utility;
  const delays = d0Ms !== undefined || dMaxMs !== undefined;
  const d0 = d0Ms ?? 50;
  const dMax = dMaxMs ?? Math.max(200, d0 * 2);
  const usesDelays = family !== "deadline";
  return (
    <>
      {usesDelays ? (
        <label className="check">
          <input
            type="checkbox"
            checked={!delays}
            onChange={(event) =>
              onChange(
                "utility.delays",
                event.target.checked ? { ...rest, family } : { ...utility, d0Ms: d0, dMaxMs: dMax },
              )
            }
          />
          Delays from each app’s SLO: half of it and twice it
        </label>
      ) : null}
      {usesDelays && delays ? (
        <>
          {family === "weighted" ? null : (
            <PlaceField
              place="utility.d0Ms"
              label="Full worth up to"
              unit="ms"
              min={0}
              max={dMax - 1}
              value={d0}
              onChange={(value) => onChange("utility.d0Ms", { ...utility, d0Ms: value })}
            />
          )}
          <PlaceField
            place="utility.dMaxMs"
            label={longest[family]}
            unit="ms"
            exclusiveMin={d0}
            max={1e6}
            value={dMax}
            onChange={(value) => onChange("utility.dMaxMs", { ...utility, dMaxMs: value })}
          />
        </>
      ) : null}
      {family === "weighted" ? (
        <PlaceField
          place="utility.lambda"
          label="Weight of delay, λ"
          min={0}
          max={1000}
          value={utility.lambda}
          onChange={(lambda) => onChange("utility.lambda", { ...utility, lambda })}
        />
      ) : null}
      {family === "deadline" ? (
        <PlaceField
          place="utility.beta"
          label="Penalty of a late answer, β"
          min={0}
          max={1000}
          value={utility.beta}
          onChange={(beta) => onChange("utility.beta", { ...utility, beta })}
        />
      ) : null}
    </>
  );
}
