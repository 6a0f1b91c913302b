import { availableParallelism } from "node:os";
import type { Outcome } from "../experiment/result.ts";
import type { Study } from "../experiment/study.ts";
import type { Progress } from "../worker/api.ts";
import { startLanes } from "../worker/lanes.ts";
import { askingOf, type OwnPolicies } from "./policyFiles.ts";
import { startThreads, type Threads } from "./threads.ts";

/** More threads than this hardly shorten a run. */
const MOST_THREADS = Math.min(4, availableParallelism());
/** With less than this left, or known to be left, another thread would not be ready in time to help. */
const WORTH_A_THREAD_S = 0.8;

/**
 * Runs a study to its end, side by side once it turns out to be long. Results do not depend on the number of threads.
 * Progress goes to standard error, and only on a terminal.
 * @param threads threads to use from the start on; null for as many as help
 * @param own policies that the scenario names by their SHA-256
 */
export async function runSideBySide(
  study: Study,
  threads: number | null,
  own: OwnPolicies = new Map(),
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const terminal = process.stderr.isTTY === true;
  const started: Threads[] = [];
  const run = startLanes(study, {
    nowMs: () => performance.now(),
    hop: () => new Promise((resolve) => setImmediate(resolve)),
    isCancelled: () => false,
    asking: askingOf(study, own),
    threads: threads ?? MOST_THREADS,
    report(progress) {
      for (const { outcome } of progress.finished) outcomes.push(outcome);
      if (threads === null && isLong(progress)) start(MOST_THREADS);
      if (terminal) process.stderr.write(`\r\x1b[K${progressLine(study, progress)}`);
    },
  });

  function start(count: number): void {
    if (started.length === 0) started.push(startThreads({ scenario: study.scenario, own }, count - 1, run.join));
  }

  if (threads !== null) start(threads);
  const end = await run.end;
  if (terminal) process.stderr.write("\r\x1b[K");
  await Promise.all(started.map((each) => each.close()));
  if (end.kind === "stopped") throw new Error(`The policy of ${end.label} stopped answering.`);
  return outcomes;
}

function isLong({ done, total, elapsedS, leftS }: Progress): boolean {
  return total - done > 1 && (leftS ?? elapsedS) > WORTH_A_THREAD_S;
}

function progressLine(study: Study, { scheduler, done, total, leftS }: Progress): string {
  const left = leftS === null ? "" : `, about ${leftS.toFixed(1)} s left`;
  return `${study.schedulers[scheduler]?.label}: ${done} of ${total} replications${left}`;
}
