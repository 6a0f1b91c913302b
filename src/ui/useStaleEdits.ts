import { useMemo } from "react";
import { editsBetween } from "../store/edits.ts";
import { shortDeviceName } from "./deviceName.ts";
import { useCatalog, useRuns, useScenario } from "./stores.ts";

/** The edits since the results on the page were made, by name; empty while they are current or there are none. */
export function useStaleEdits(): readonly string[] {
  const scenario = useScenario((state) => state.scenario);
  const ran = useRuns((state) => state.scenario);
  const cards = useRuns((state) => state.cards);
  const catalog = useCatalog();
  return useMemo(() => {
    if (ran === null) return [];
    const card = (id: string) => cards.find((candidate) => candidate.id === id);
    return editsBetween(ran, scenario, {
      device: (id) => {
        const device = catalog.device(id);
        return device === undefined ? id : shortDeviceName(device);
      },
      scheduler: (id) => card(id)?.name ?? id,
      param: (id, param) => card(id)?.params.find((spec) => spec.id === param)?.label ?? param,
    });
  }, [ran, scenario, cards, catalog]);
}
