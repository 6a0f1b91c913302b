import { useMemo } from "react";
import { planEditsBetween } from "../../store/planInput.ts";
import { shortDeviceName } from "../deviceName.ts";
import { useCatalog, usePlans, useRuns, useScenario } from "../stores.ts";

/** The edits since the plans on the page were made that make other plans, by name; empty while they are current or there are none. */
export function useEditsSincePlan(): readonly string[] {
  const scenario = useScenario((state) => state.scenario);
  const planned = usePlans((state) => state.scenario);
  const cards = useRuns((state) => state.cards);
  const catalog = useCatalog();
  return useMemo(() => {
    if (planned === null) return [];
    const card = (id: string) => cards.find((candidate) => candidate.id === id);
    return planEditsBetween(planned, scenario, {
      device: (id) => {
        const device = catalog.device(id);
        return device === undefined ? id : shortDeviceName(device);
      },
      scheduler: (id) => card(id)?.name ?? id,
      param: (id, param) => card(id)?.params.find((spec) => spec.id === param)?.label ?? param,
    });
  }, [planned, scenario, cards, catalog]);
}
