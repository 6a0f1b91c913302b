import { expect, test } from "vitest";
import { studyInterference } from "../../../../src/learning/bcedge/interferenceStudy.ts";
import { simdKernels } from "../../../../src/learning/kernels/simd.ts";
import weights from "../../../../src/policy/bcedge/interferenceWeights.json" with { type: "json" };

test("the interference predictor that ships is what its command makes, and predicts simulated boxes better than linear regression", () => {
  const { network, simulated, measured } = studyInterference(simdKernels(), 1);
  const { source, ...shipped } = weights;
  expect(source).toContain("--seed 1");
  expect(network).toEqual(shipped);
  expect(simulated.network.mean).toBeLessThan(simulated.linear.mean);
  expect(simulated.network.median).toBeLessThan(simulated.linear.median);
  expect(measured.network.mean).toBeLessThan(0.15);
}, 60_000);
