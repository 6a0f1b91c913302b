import type { Outcome } from "../experiment/result.ts";
import { runStudy, type Study } from "../experiment/study.ts";

/** Runs a study to its end in this thread: for studies too short to be worth more than one. */
export function drive(study: Study): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  for (const { finished } of runStudy(study, () => performance.now()))
    for (const { outcome } of finished) outcomes.push(outcome);
  return outcomes;
}
