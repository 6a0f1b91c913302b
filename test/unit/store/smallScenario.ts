import type { Scenario } from "../../../src/scenario/document.ts";

/** A valid scenario with two of everything, for tests that change one thing of it. */
export const small: Scenario = {
  version: 1,
  name: "Small",
  seed: 42,
  horizon: { warmupS: 5, durationS: 60 },
  replications: 8,
  onTimeTarget: 0.99,
  fleet: [
    { device: "t4", count: 2 },
    { device: "a100", count: 1 },
  ],
  apps: [
    {
      id: "cars",
      name: "Car detector",
      sloMs: 100,
      weight: 1,
      model: "resnet50",
      arrivals: { kind: "poisson", ratePerS: 100 },
    },
    {
      id: "photos",
      sloMs: 150,
      weight: 1,
      variants: ["resnet18", "resnet50"],
      arrivals: { kind: "constant", ratePerS: 30 },
    },
  ],
  utility: { family: "product", lambda: 0.5, beta: 1 },
  schedulers: [{ id: "edf" }, { id: "triton", params: { maxBatch: 16 } }],
};
