import type { Device } from "../../scenario/catalogEntry.ts";
import { cloudDevices } from "./cloud.ts";
import { cpuDevices } from "./cpu.ts";
import { jetsonDevices } from "./jetson.ts";
import { migDevices } from "./mig.ts";

/** Every built-in device, in the order in which lists show them. */
export const builtInDevices: readonly Device[] = [...cloudDevices, ...migDevices, ...jetsonDevices, ...cpuDevices];
