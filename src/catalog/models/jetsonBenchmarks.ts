import type { TableProfile } from "../../scenario/catalogEntry.ts";
import { measured } from "./curve.ts";

/**
 * A rate from NVIDIA's Jetson benchmarks on a Xavier NX, run on its GPU alone at one batch size: milliseconds = batch ÷
 * rate. A smaller batch takes as long, a larger one was not measured.
 */
export function jetsonBenchmarks({ batch, imagesPerS }: { batch: number; imagesPerS: number }): TableProfile {
  return measured(
    {
      source: "NVIDIA-AI-IOT/jetson_benchmarks, README.md and benchmark_csv/nx-benchmarks.csv at commit c029c7d",
      licence: "MIT",
      date: "2020",
      note: "TensorRT INT8 on the GPU alone; one batch size was measured, and latency is batch ÷ rate",
    },
    [batch],
    [Number(((1000 * batch) / imagesPerS).toFixed(3))],
  );
}
