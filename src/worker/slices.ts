/** What drives work from outside: its clock, how it lets others have their turn, and whether it must stop. */
export interface SliceDriver {
  /** Milliseconds by a clock that never goes back. */
  readonly nowMs: () => number;
  /** Resolves after everything that waits, such as a request to cancel, has been handled. */
  readonly hop: () => Promise<void>;
  /** Looked at between slices. */
  readonly isCancelled: () => boolean;
  /** Called between slices, when the time has come to report. */
  readonly afterSlice?: () => void;
}

/** Short beside a replication, since a thread that has finished one waits as long for its next; long beside a hop. */
const SLICE_MS = 5;

/**
 * Drives work in slices of about 5 ms, since no signal reaches a loop that is busy.
 * @param work steps of about a millisecond
 * @param answer what a step is given that follows one that yielded a question; null for a plain pause
 * @returns what the work returns, or null when it was cancelled
 */
export async function inSlices<T, Question, Given>(
  work: Iterator<Question, T, Given | undefined>,
  driver: SliceDriver,
  answer: (question: Question) => Promise<Given> | null = () => null,
): Promise<T | null> {
  let given: Given | undefined;
  for (;;) {
    const sliceEndMs = driver.nowMs() + SLICE_MS;
    do {
      const step = work.next(given);
      if (step.done === true) return step.value;
      const answered = answer(step.value);
      given = answered === null ? undefined : await answered;
    } while (driver.nowMs() < sliceEndMs);
    driver.afterSlice?.();
    await driver.hop();
    if (driver.isCancelled()) return null;
  }
}

/** A hop through the message queue: other messages get their turn first, and unlike a timer it is never throttled. */
export function messageHop(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  // Work that was just cancelled and the next may hop at the same time.
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
