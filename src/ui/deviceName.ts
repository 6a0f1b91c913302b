import type { Device } from "../scenario/catalogEntry.ts";
import { given, withUnit } from "./parts/numbers.ts";

/** A device's name as short as a row needs it: "T4", "V100". Maker and memory stand elsewhere. */
export function shortDeviceName(device: Pick<Device, "name">): string {
  return device.name.replace(/^NVIDIA /, "").replace(/ \d+ GB$/, "");
}

/** Memory as it is sold: "16 GB"; below one GiB in MB. */
export function memoryText(memoryMiB: number): string {
  if (memoryMiB < 1024) return withUnit(given(Math.round(memoryMiB)), "MB");
  return withUnit(given(Number((memoryMiB / 1024).toPrecision(3))), "GB");
}
