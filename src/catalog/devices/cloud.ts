import type { Device } from "../../scenario/catalogEntry.ts";

/**
 * Every price here is one provider's, in one region, read from one dated list, so that the kinds can be compared:
 * AWS EC2 on demand, Linux, us-east-1. The list holds p5en (December 2024 on) and p5 before its cut of June 2025.
 */
const awsPrices =
  "price: AWS EC2 on demand, us-east-1, from skypilot-org/skypilot-catalog catalogs/v7/aws/vms.csv at commit 001367d";
const licence = "Apache-2.0 (MLPerf system files); prices are facts";
const date = "2025";

/** The A100 board as rented, one eighth of a p4de.24xlarge: its Multi-Instance slices take shares of these. */
export const a100Board = { pricePerHour: 5.1207, powerW: 400 } as const;

/** Whole accelerators of a cloud. Power is the board's rated maximum (TDP), memory what the measured system reports. */
export const cloudDevices: readonly Device[] = [
  {
    id: "t4",
    name: "NVIDIA T4",
    kind: "gpu",
    memoryMiB: 16_384,
    pricePerHour: 0.526,
    powerW: 70,
    maxConcurrency: 8,
    source: `Memory: MLPerf Inference v1.0, systems/XE2420_T4x1_TRT.json; ${awsPrices}`,
    licence,
    date,
    note: "Price of g4dn.xlarge, one T4 with 4 vCPU. Power is the board's TDP.",
  },
  {
    id: "l4",
    name: "NVIDIA L4",
    kind: "gpu",
    memoryMiB: 24_576,
    pricePerHour: 0.8048,
    powerW: 72,
    maxConcurrency: 8,
    source: `Memory: MLPerf Inference v3.0, systems/ESC4000A_E12_L4x8_TRT.json; ${awsPrices}`,
    licence,
    date,
    note: "Price of g6.xlarge, one L4 with 4 vCPU. Power is the board's TDP.",
  },
  {
    id: "a10",
    name: "NVIDIA A10",
    kind: "gpu",
    memoryMiB: 22_528,
    pricePerHour: 1.006,
    powerW: 150,
    maxConcurrency: 8,
    source: `Memory: MLPerf Inference v1.0, systems/A10x1_TRT.json; ${awsPrices}`,
    licence,
    date,
    note: "Price of g5.xlarge, whose A10G is a near relative of the A10 measured. Lambda asked $0.75 for an A10 in 2025. Power is the board's TDP.",
  },
  {
    id: "v100",
    name: "NVIDIA V100 16 GB",
    kind: "gpu",
    memoryMiB: 16_384,
    pricePerHour: 3.06,
    powerW: 300,
    maxConcurrency: 8,
    source: `Memory: AWS EC2 p3.2xlarge; ${awsPrices}`,
    licence: "Prices and sizes are facts",
    date,
    note: "Price of p3.2xlarge, one V100 SXM2 16 GB with 8 vCPU. A profile measured on the 32 GB board says so: same chip, same bandwidth. Power is the board's TDP.",
  },
  {
    id: "a100",
    name: "NVIDIA A100 80 GB",
    kind: "gpu",
    memoryMiB: 81_920,
    ...a100Board,
    maxConcurrency: 8,
    // Fitted to the rows of the whole board ("7g"), see interferenceFit.ts.
    interference: 0.005,
    source: `Memory: MLPerf Inference v1.0, systems/XE8545_7763_A100-SXM4-80GBx4_TRT.json; ${awsPrices}`,
    licence,
    date,
    note: "Price is one eighth of p4de.24xlarge ($40.96575, eight A100 SXM 80 GB). Lambda asked $1.79 in 2025. Power is the board's TDP.",
  },
  {
    id: "h100",
    name: "NVIDIA H100 80 GB",
    kind: "gpu",
    memoryMiB: 81_920,
    pricePerHour: 12.29,
    powerW: 350,
    maxConcurrency: 8,
    source: `Memory: MLPerf Inference v3.0, systems/H100_PCIe_80GBx8_TRT.json; ${awsPrices}`,
    licence,
    date,
    note: "The profiles are the PCIe board's. Price: one eighth of p5.48xlarge ($98.32, eight H100 SXM), before AWS cut it in June 2025; Lambda asked $3.29 for one H100 SXM in 2025. Power is the PCIe board's TDP.",
  },
];
