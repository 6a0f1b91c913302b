import type { Compiled } from "./compiled.ts";
import type { Devices } from "./devices.ts";

/**
 * How long a batch would take on a device if what runs there now kept running beside it, in ms: alone its profile's
 * latency, beside others slowed as by `shareByDemand`. Infinity where it was not measured.
 */
export function expectedMs(compiled: Compiled, devices: Devices, device: number, model: number, batch: number): number {
  const group = compiled.groupOf[device]!;
  const at = (group * compiled.models + model) * compiled.stride + batch;
  const aloneMs = compiled.latencyMs[at]!;
  const running = devices.running[device]!;
  if (running === 0) return aloneMs;
  let demands = compiled.demand[at]!;
  for (let slot = device * devices.slots; slot < (device + 1) * devices.slots; slot++)
    if (devices.size[slot]! > 0) demands += devices.demand[slot]!;
  return aloneMs * Math.max(1, demands) * (1 + compiled.interference[group]! * running);
}
