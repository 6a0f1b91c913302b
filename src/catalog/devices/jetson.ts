import type { Device } from "../../scenario/catalogEntry.ts";

const hoursInThreeYears = 3 * 365 * 24;

/** An edge box is bought, not rented: its purchase price spread evenly over three years of hours, in dollars an hour. */
const amortised = (priceUsd: number): number => Number((priceUsd / hoursInThreeYears).toFixed(4));

const priceNote = (what: string, priceUsd: number): string =>
  `Price is ${what}, $${priceUsd} ÷ ${hoursInThreeYears} hours (three years); electricity and hosting are not in it.`;

const licence = "Prices and sizes are facts";

/** NVIDIA Jetson boards. Memory is shared by CPU and GPU, so the system takes a part of it. */
export const jetsonDevices: readonly Device[] = [
  {
    id: "jetson-nano",
    name: "Jetson Nano 4 GB",
    kind: "edge",
    memoryMiB: 4096,
    pricePerHour: amortised(99),
    powerW: 10,
    maxConcurrency: 8,
    source: "Memory and power: NVIDIA Jetson Nano data sheet; price: algotechniq.com, 2025",
    licence,
    date: "2025",
    note: `${priceNote("the developer kit's", 99)} Power is the 10 W mode's limit.`,
  },
  {
    id: "jetson-tx2",
    name: "Jetson TX2 8 GB",
    kind: "edge",
    memoryMiB: 8192,
    pricePerHour: amortised(599),
    powerW: 15,
    maxConcurrency: 8,
    source:
      "Memory and power: NVIDIA Jetson TX2 data sheet; price: NVIDIA's announcement of the developer kit, March 2017",
    licence,
    date: "2017-03",
    note: `${priceNote("the developer kit's at launch", 599)} Power is the module's rated 15 W.`,
  },
  {
    id: "xavier-nx",
    name: "Jetson Xavier NX 8 GB",
    kind: "edge",
    memoryMiB: 8192,
    pricePerHour: amortised(400),
    powerW: 20,
    maxConcurrency: 8,
    source:
      "Memory: MLPerf Inference v1.0, systems/Xavier_NX_TRT.json; price and power: huggingface.co/hardware/jetson-xavier-nx",
    licence,
    date: "2020",
    note: `${priceNote("the list price", 400)} Power is the 20 W mode's limit; MLPerf v1.0 measured 19.1 W at the wall, running ResNet-50 in the slower MaxQ mode.`,
  },
  {
    id: "agx-xavier",
    name: "Jetson AGX Xavier 32 GB",
    kind: "edge",
    memoryMiB: 32_768,
    pricePerHour: amortised(699),
    powerW: 30,
    maxConcurrency: 8,
    source:
      "Memory: MLPerf Inference v1.0, systems/AGX_Xavier_TRT.json; power: NVIDIA's power modes; price: NVIDIA's list, 2019",
    licence,
    date: "2019",
    note: `${priceNote("the developer kit's after its cut of 2019", 699)} Power is the 30 W mode's limit.`,
  },
  {
    id: "orin-nx",
    name: "Jetson Orin NX 16 GB",
    kind: "edge",
    memoryMiB: 16_384,
    pricePerHour: amortised(599),
    powerW: 25,
    maxConcurrency: 8,
    source:
      "Memory: MLPerf Inference v3.0, systems/Orin_NX_TRT.json; power: NVIDIA Orin NX data sheet; price: NVIDIA's list, 2022",
    licence,
    date: "2022",
    note: `${priceNote("the module's alone, in thousands", 599)} A carrier board comes on top. Power is the 25 W mode's limit.`,
  },
  {
    id: "agx-orin",
    name: "Jetson AGX Orin 32 GB",
    kind: "edge",
    memoryMiB: 32_768,
    pricePerHour: amortised(1999),
    powerW: 65.7,
    maxConcurrency: 8,
    source:
      "Memory: MLPerf Inference v3.0, systems/Orin_TRT.json; power: MLPerf v3.0, cTuning; price: NVIDIA's announcement of the developer kit, March 2022",
    licence,
    date: "2023-04",
    note: `${priceNote("the developer kit's at launch", 1999)} Power was measured at the wall, running ResNet-50 at full load.`,
  },
];
