import type { Progress } from "./api.ts";

/** One step of a sliced run: what `Progress` says, but for the clock. The work before it is short, about a millisecond. */
export type Step = Omit<Progress, "elapsedS" | "leftS">;

/** What drives a run from outside: its clock, how it lets others have their turn, and who listens. */
export interface SliceDriver {
  /** Told at most ten times a second, and of every finished outcome in the end; the last report is awaited. */
  readonly report: (progress: Progress) => unknown;
  /** Looked at between slices. */
  readonly isCancelled: () => boolean;
  /** Milliseconds by a clock that never goes back. */
  readonly nowMs: () => number;
  /** Resolves after everything that waits, such as a request to cancel, has been handled. */
  readonly hop: () => Promise<void>;
}

const SLICE_MS = 30;
const REPORT_EVERY_MS = 100;
/** Before this much time an estimate of what is left would jump. */
const ESTIMATE_AFTER_MS = 300;

/**
 * Drives a run in slices of about 30 ms, since no signal reaches a loop that is busy. Outcomes are collected between
 * reports, so that none is lost by reporting seldom.
 * @returns whether the run came to its end, and the seconds it took
 */
export async function runInSlices(steps: Iterator<Step, void>, driver: SliceDriver) {
  const startMs = driver.nowMs();
  const elapsedS = () => (driver.nowMs() - startMs) / 1000;
  let latest: Step | null = null;
  let finished: Step["finished"] = [];
  let reportedMs = startMs;

  const report = (): unknown => {
    if (latest === null) return;
    const progress = { ...latest, elapsedS: elapsedS(), leftS: leftS(latest, elapsedS()), finished };
    finished = [];
    reportedMs = driver.nowMs();
    return driver.report(progress);
  };

  for (;;) {
    const sliceEndMs = driver.nowMs() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) {
        await report();
        return { kind: "done", elapsedS: elapsedS() } as const;
      }
      latest = step.value;
      if (step.value.finished.length > 0) finished = [...finished, ...step.value.finished];
    } while (driver.nowMs() < sliceEndMs);
    if (driver.nowMs() - reportedMs >= REPORT_EVERY_MS) report();
    await driver.hop();
    if (!driver.isCancelled()) continue;
    await report();
    return { kind: "cancelled", elapsedS: elapsedS() } as const;
  }
}

function leftS({ done, total }: Step, elapsedS: number): number | null {
  if (done === 0 || elapsedS * 1000 < ESTIMATE_AFTER_MS) return null;
  return (elapsedS * (total - done)) / done;
}

/** A hop through the message queue: other messages get their turn first, and unlike a timer it is never throttled. */
export function messageHop(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  let next: (() => void) | null = null;
  port1.onmessage = () => next?.();
  return () =>
    new Promise((resolve) => {
      next = resolve;
      port2.postMessage(null);
    });
}
