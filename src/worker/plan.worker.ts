import { expose, type Remote, releaseProxy } from "comlink";
import type { PlanNews } from "./planApi.ts";
import { createPlanning } from "./planning.ts";

const planning = createPlanning();

/** Exposes planning to the page, and lets go of the page's listener when its plans are made. */
expose({
  ...planning,
  async plan(
    scenario: Parameters<typeof planning.plan>[0],
    marginPercent: number,
    onNews: Remote<(news: PlanNews) => void>,
  ) {
    try {
      return await planning.plan(scenario, marginPercent, onNews);
    } finally {
      onNews[releaseProxy]();
    }
  },
});
