import type { TableProfile } from "../../scenario/catalogEntry.ts";
import { doublingThroughput } from "./curve.ts";

/** The A100 slices that ParvaGPU timed, by catalogue device; 7g is the whole board with Multi-Instance GPU switched on. */
const deviceOf = {
  "1g": "a100-mig-1g",
  "2g": "a100-mig-2g",
  "3g": "a100-mig-3g",
  "4g": "a100-mig-4g",
  "7g": "a100",
} as const;

type Slice = keyof typeof deviceOf;

/**
 * Profiles from ParvaGPU's measurements of one process on one slice, items a second at batches 1, 2, 4, 8 and so on.
 * Its latencies are published rounded to 1 ms, so latency is batch ÷ throughput.
 */
export function parvaGpu(itemsPerS: Readonly<Record<Slice, readonly number[]>>): Record<string, TableProfile> {
  const profile = (slice: Slice): [string, TableProfile] => [
    deviceOf[slice],
    doublingThroughput(
      {
        source: `ParvaGPU (Lee et al., SC24), MunQ-Lee/ParvaGPU_SC24, A100 80 GB, MIG ${slice}`,
        licence: "MIT",
        date: "2024-11",
        note: "PyTorch in FP32 or TF32 as it defaults; latency is batch ÷ throughput",
      },
      itemsPerS[slice],
    ),
  ];
  return Object.fromEntries([profile("1g"), profile("2g"), profile("3g"), profile("4g"), profile("7g")]);
}
