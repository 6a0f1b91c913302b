import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Comparison, studyInterference } from "../learning/bcedge/interferenceStudy.ts";
import { simdKernels } from "../learning/kernels/simd.ts";
import { reportFaults } from "./faults.ts";

/**
 * `npm run -s interference [-- --seed N] [--out FILE]`: trains BCEdge's interference predictor anew, prints its errors
 * beside linear regression's on outcomes that neither saw, and writes its weights if asked to.
 */
function main(): void {
  const { values } = parseArgs({ options: { seed: { type: "string", default: "1" }, out: { type: "string" } } });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed) || seed < 0 || seed > 1e9) {
    reportFaults([{ path: "--seed", message: `must be a whole number from 0 to 1000000000 (got ${values.seed})` }]);
    return;
  }
  const { network, trainedOn, simulated, measured } = studyInterference(simdKernels(), seed);
  process.stdout.write(
    [
      `trained on ${trainedOn} outcomes`,
      "",
      "| held out | outcomes | network: mean error | median | linear regression: mean | median |",
      "| --- | --: | --: | --: | --: | --: |",
      line("simulated edge boxes", simulated),
      line("measured on MIG slices", measured),
      "",
    ].join("\n"),
  );
  if (values.out === undefined) return;
  const source = `npm run -s interference -- --seed ${seed}: ${trainedOn} co-locations, simulated on random edge boxes and measured by ParvaGPU (SC '24, MIT licence) on MIG slices`;
  writeFileSync(values.out, `${JSON.stringify({ source, ...network })}\n`);
}

function line(name: string, { outcomes, network, linear }: Comparison): string {
  const errors = [network.mean, network.median, linear.mean, linear.median];
  return `| ${name} | ${outcomes} | ${errors.map((error) => `${(100 * error).toFixed(1)} %`).join(" | ")} |`;
}

main();
