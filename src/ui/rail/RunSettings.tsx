import { set } from "../../store/changes.ts";
import { Faults } from "../Faults.tsx";
import { PlaceField } from "../PlaceField.tsx";
import { useScenario } from "../stores.ts";
import { RailSection } from "./RailSection.tsx";
import { UtilitySettings } from "./UtilitySettings.tsx";

/** How the question is put: chance, how long, how often, and what counts as on time. */
export function RunSettings() {
  const { seed, horizon, replications, onTimeTarget } = useScenario((state) => state.scenario);
  const edit = useScenario((state) => state.edit);
  return (
    <RailSection title="Run">
      <div className="settings">
        <span>Seed</span>
        <span>
          <PlaceField
            place="seed"
            label="seed"
            labelHidden
            width={Math.max(4, String(seed).length)}
            min={0}
            max={4_294_967_295}
            integer
            value={seed}
            onChange={(next) => edit("seed", set({ seed: next }))}
          />
          <button type="button" className="quiet" onClick={() => edit("new seed", set({ seed: newSeed(seed) }))}>
            New seed
          </button>
        </span>
        <span>Warm-up, measured</span>
        <span>
          <PlaceField
            place="horizon.warmupS"
            label="warm-up, seconds"
            labelHidden
            width={3}
            min={0}
            max={1e6}
            value={horizon.warmupS}
            onChange={(warmupS) => edit("horizon.warmupS", set({ horizon: { ...horizon, warmupS } }))}
          />
          {"+"}
          <PlaceField
            place="horizon.durationS"
            label="measured time, seconds"
            labelHidden
            width={3}
            unit="s"
            exclusiveMin={0}
            max={1e6}
            value={horizon.durationS}
            onChange={(durationS) => edit("horizon.durationS", set({ horizon: { ...horizon, durationS } }))}
          />
        </span>
        <span>Replications</span>
        <PlaceField
          place="replications"
          label="replications"
          labelHidden
          width={4}
          min={1}
          max={1000}
          integer
          value={replications}
          onChange={(next) => edit("replications", set({ replications: next }))}
        />
        <span>On time means</span>
        <PlaceField
          place="onTimeTarget"
          label="on time means, percent within SLO"
          labelHidden
          width={4}
          unit="% within SLO"
          min={50}
          max={99.999}
          value={Number((onTimeTarget * 100).toPrecision(8))}
          onChange={(percent) => edit("onTimeTarget", set({ onTimeTarget: Number((percent / 100).toPrecision(10)) }))}
        />
        <UtilitySettings />
      </div>
      <Faults at="horizon" />
    </RailSection>
  );
}

/** Another seed that is easy to read and to say: the next one. */
function newSeed(seed: number): number {
  return (seed + 1) % 2 ** 32;
}
