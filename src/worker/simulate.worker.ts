import { expose, type Remote, releaseProxy } from "comlink";
import type { Progress } from "./api.ts";
import { createSimulation } from "./simulation.ts";

const simulation = createSimulation();

/** Exposes the simulation to the page, and lets go of the page's listener when its run has ended. */
expose({
  ...simulation,
  async run(scenario: Parameters<typeof simulation.run>[0], onProgress: Remote<(progress: Progress) => void>) {
    try {
      return await simulation.run(scenario, onProgress);
    } finally {
      onProgress[releaseProxy]();
    }
  },
});
