import type { Progress } from "./api.ts";

/** How far a run has come, as `Progress` says it, but for the clock. */
export type Step = Omit<Progress, "elapsedS" | "leftS">;

const REPORT_EVERY_MS = 100;
/** Before this much time an estimate of what is left would jump. */
const ESTIMATE_AFTER_MS = 300;

/** Reports a run at most ten times a second. Outcomes are collected between reports, so that none is lost. */
export class Reports {
  private readonly startMs: number;
  private reportedMs: number;
  private finished: Step["finished"] = [];

  /**
   * @param report told of progress; what the last one returns is awaited
   * @param nowMs milliseconds by a clock that never goes back
   */
  constructor(
    private readonly report: (progress: Progress) => unknown,
    private readonly nowMs: () => number,
  ) {
    this.startMs = nowMs();
    this.reportedMs = this.startMs;
  }

  /** Seconds since the start. */
  get elapsedS(): number {
    return (this.nowMs() - this.startMs) / 1000;
  }

  /** Reports when the time has come. */
  step(step: Step): void {
    this.finished = [...this.finished, ...step.finished];
    if (this.nowMs() - this.reportedMs >= REPORT_EVERY_MS) void this.send(step);
  }

  /** Reports whatever the time. */
  async now(step: Step): Promise<void> {
    this.finished = [...this.finished, ...step.finished];
    await this.send(step);
  }

  private send(step: Step): unknown {
    const { elapsedS, finished } = this;
    this.finished = [];
    this.reportedMs = this.nowMs();
    return this.report({ ...step, elapsedS, leftS: leftS(step, elapsedS), finished });
  }
}

function leftS({ done, total }: Step, elapsedS: number): number | null {
  if (done === 0 || elapsedS * 1000 < ESTIMATE_AFTER_MS) return null;
  return (elapsedS * (total - done)) / done;
}
