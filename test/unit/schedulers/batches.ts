import type { ParamValue, Scenario } from "../../../src/scenario/document.ts";
import { watch } from "../../laws/watch.ts";

/** What a scheduler started, as `ms: batch app` such as `10: 4 a`; with more than one device, `10: 4 a on d-1`. */
export function batches(scenario: Scenario, id: string, params: Record<string, ParamValue> = {}): readonly string[] {
  const { compiled, started } = watch(scenario, { id, params });
  return started.map(({ atMs, batch, queue, device }) => {
    const what = `${Number(atMs.toFixed(6))}: ${batch} ${compiled.appIds[compiled.queueApp[queue] ?? -1]}`;
    return compiled.devices === 1 ? what : `${what} on ${compiled.deviceIds[device]}`;
  });
}
