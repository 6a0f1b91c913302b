import { expose, type Remote, releaseProxy } from "comlink";
import type { TrainingNews } from "./trainApi.ts";
import { createTraining } from "./training.ts";

const training = createTraining();

/** Exposes training to the page, and lets go of the page's listener when a training has ended. */
expose({
  ...training,
  async train(
    picks: Parameters<typeof training.train>[0],
    scenario: Parameters<typeof training.train>[1],
    shipped: Uint8Array | null,
    onNews: Remote<(news: TrainingNews) => void>,
  ) {
    try {
      return await training.train(picks, scenario, shipped, onNews);
    } finally {
      onNews[releaseProxy]();
    }
  },
});
