import { expose, type Remote, releaseProxy } from "comlink";
import type { Scenario } from "../scenario/document.ts";
import type { Progress } from "./api.ts";
import type { PolicyFiles } from "./policyFiles.ts";
import { createSimulation } from "./simulation.ts";

const simulation = createSimulation();

/** Exposes the simulation to the page, and lets go of the page's listener when its run has ended. */
expose({
  ...simulation,
  async run(...[scenario, files, onProgress]: [Scenario, PolicyFiles, Remote<(progress: Progress) => void>]) {
    try {
      return await simulation.run(scenario, files, onProgress);
    } finally {
      onProgress[releaseProxy]();
    }
  },
});
