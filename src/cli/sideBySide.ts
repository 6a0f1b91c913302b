import { availableParallelism } from "node:os";
import type { Outcome } from "../experiment/result.ts";
import type { Study } from "../experiment/study.ts";
import type { Progress } from "../worker/api.ts";
import { startLanes } from "../worker/lanes.ts";
import { startThreads, type Threads } from "./threads.ts";

/** More threads than this hardly shorten a run. */
const MOST_THREADS = 4;
/** With less than this left, or known to be left, another thread would not be ready in time to help. */
const WORTH_A_THREAD_S = 0.8;

/**
 * Runs a study to its end, side by side once it turns out to be long. Results do not depend on the number of threads.
 * Progress goes to standard error, and only on a terminal.
 * @param threads threads to use from the start on; null for as many as help
 */
export async function runSideBySide(study: Study, threads: number | null): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const terminal = process.stderr.isTTY === true;
  const started: Threads[] = [];
  const run = startLanes(study, {
    nowMs: () => performance.now(),
    hop: () => new Promise((resolve) => setImmediate(resolve)),
    isCancelled: () => false,
    report(progress) {
      for (const { outcome } of progress.finished) outcomes.push(outcome);
      if (threads === null && isLong(progress)) start(Math.min(MOST_THREADS, availableParallelism()));
      if (terminal) process.stderr.write(`\r\x1b[K${progressLine(study, progress)}`);
    },
  });

  function start(count: number): void {
    if (started.length === 0) started.push(startThreads(study.scenario, count - 1, run.join));
  }

  if (threads !== null) start(threads);
  await run.end;
  if (terminal) process.stderr.write("\r\x1b[K");
  await Promise.all(started.map((each) => each.close()));
  return outcomes;
}

function isLong({ done, total, elapsedS, leftS }: Progress): boolean {
  return total - done > 1 && (leftS ?? elapsedS) > WORTH_A_THREAD_S;
}

function progressLine(study: Study, { scheduler, done, total, leftS }: Progress): string {
  const left = leftS === null ? "" : `, about ${leftS.toFixed(1)} s left`;
  return `${study.schedulers[scheduler]?.label}: ${done} of ${total} replications${left}`;
}
