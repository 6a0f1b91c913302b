import type { Device } from "../../scenario/catalogEntry.ts";

/** Processors without an accelerator. */
export const cpuDevices: readonly Device[] = [
  {
    id: "xeon-e5-2686-v4",
    name: "Xeon E5-2686 v4, 8 vCPU",
    kind: "cpu",
    memoryMiB: 62_464,
    pricePerHour: 0.532,
    maxConcurrency: 32,
    source:
      "Memory and price: AWS EC2 r4.2xlarge on demand, us-east-1, from skypilot-org/skypilot-catalog catalogs/v7/aws/vms.csv at commit 001367d",
    licence: "Prices and sizes are facts",
    date: "2025",
    note: "The host of p3.2xlarge, on which the detectors were timed. Price is r4.2xlarge's: the same processor, vCPU and memory without the GPU. Power is left out: a share of a socket is not known.",
  },
];
