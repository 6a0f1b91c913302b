import type { Outcome } from "../experiment/result.ts";
import { runStudy, type Study } from "../experiment/study.ts";

/** Runs a study to its end. Progress goes to standard error, and only on a terminal. */
export function drive(study: Study): readonly Outcome[] {
  const outcomes: Outcome[] = [];
  const terminal = process.stderr.isTTY === true;
  const startMs = performance.now();
  let shownMs = startMs;
  for (const step of runStudy(study, () => performance.now())) {
    for (const { outcome } of step.finished) outcomes.push(outcome);
    const nowMs = performance.now();
    if (!terminal || nowMs - shownMs < 100) continue;
    shownMs = nowMs;
    const left =
      step.done > 0
        ? `, about ${(((nowMs - startMs) * (step.total - step.done)) / step.done / 1000).toFixed(1)} s left`
        : "";
    process.stderr.write(
      `\r\x1b[K${study.schedulers[step.scheduler]?.label}: ${step.done} of ${step.total} replications${left}`,
    );
  }
  if (terminal) process.stderr.write("\r\x1b[K");
  return outcomes;
}
