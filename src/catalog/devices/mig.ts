import type { Device } from "../../scenario/catalogEntry.ts";
import { a100Board } from "./cloud.ts";

/** Compute slices that Multi-Instance GPU cuts an A100 into. */
const sliceCount = 7;

const shareOf = (whole: number, slices: number): number => Number(((whole * slices) / sliceCount).toFixed(4));

/** A Multi-Instance profile "Ng.Mgb": N compute slices and M GB of memory, isolated from the rest of the board. */
const slice = (slices: 1 | 2 | 3 | 4, memoryGB: number, interference: number): Device => ({
  id: `a100-mig-${slices}g`,
  name: `NVIDIA A100 MIG ${slices}g.${memoryGB}gb`,
  kind: "gpu",
  memoryMiB: memoryGB * 1024,
  pricePerHour: shareOf(a100Board.pricePerHour, slices),
  powerW: shareOf(a100Board.powerW, slices),
  maxConcurrency: 8,
  interference,
  source: "Slice sizes: NVIDIA Multi-Instance GPU User Guide, A100 80 GB; price and power: the a100 entry",
  licence: "Prices and sizes are facts",
  date: "2025",
  note: `No cloud rents one slice, so price and power are its share, ${slices} of ${sliceCount} compute slices, of the whole A100.`,
});

/** Slices of an A100 80 GB, with the interference fitted to ParvaGPU's co-location rows (`interferenceFit.ts`); at most seven compute slices fit on one board. */
export const migDevices: readonly Device[] = [
  slice(1, 10, 0.065),
  slice(2, 20, 0.025),
  slice(3, 40, 0.02),
  slice(4, 40, 0.015),
];
