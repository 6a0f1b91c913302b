import { useMemo } from "react";
import { trainEditsBetween } from "../../store/trainInput.ts";
import { shortDeviceName } from "../deviceName.ts";
import { useCatalog, useScenario, useTraining } from "../stores.ts";

/** The edits since training began that would train another policy, by name; empty where there are none or it trains on random scenarios. */
export function useEditsSinceTraining(): readonly string[] {
  const scenario = useScenario((state) => state.scenario);
  const of = useTraining((state) => state.of);
  const catalog = useCatalog();
  return useMemo(() => {
    if (of === null || of.picks.ground === "random") return [];
    return trainEditsBetween(of.scenario, scenario, {
      device: (id) => {
        const device = catalog.device(id);
        return device === undefined ? id : shortDeviceName(device);
      },
      // Schedulers are no part of what is compared.
      scheduler: (id) => id,
      param: (_, param) => param,
    });
  }, [of, scenario, catalog]);
}
