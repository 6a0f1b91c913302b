import { Gathering } from "../experiment/gathering.ts";
import { type ReplicationResult, replicate, type Task } from "../experiment/replication.ts";
import type { Study } from "../experiment/study.ts";
import type { Progress } from "./api.ts";
import { Reports } from "./reports.ts";
import { inSlices, type SliceDriver } from "./slices.ts";

/** Whatever works on one task at a time, in this thread or another; null when it was cancelled. */
export type Lane = (task: Task) => Promise<ReplicationResult | null>;

/** What a run needs from outside; `report` is told at most ten times a second, and the last report is awaited. */
export type RunDriver = Omit<SliceDriver, "afterSlice"> & { readonly report: (progress: Progress) => unknown };

/** How a run came to its end, and the seconds it took. */
export interface LanesEnd {
  readonly kind: "done" | "cancelled";
  readonly elapsedS: number;
}

/** A run under way. */
export interface LanesRun {
  /** Adds a lane, at any time; it works as long as there are tasks. */
  readonly join: (lane: Lane) => void;
  /** Resolves once no lane works any more; rejects with a lane's error when all of them have failed. */
  readonly end: Promise<LanesEnd>;
}

/**
 * Runs a study with one lane in this thread and any that join, side by side. Tasks go out in the order of the schedulers,
 * so that first results come first. A lane that fails is left out, and what it had is done by another.
 */
export function startLanes(study: Study, driver: RunDriver): LanesRun {
  const gathering = new Gathering(study);
  const reports = new Reports(driver.report, driver.nowMs);
  const idle = new Set<Lane>();
  let busy = 0;
  let ended = false;
  let succeed: (end: LanesEnd) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const end = new Promise<LanesEnd>((resolve, reject) => {
    succeed = resolve;
    fail = reject;
  });
  const step = (finished: Progress["finished"] = []) => ({ ...gathering.progress, finished });
  const next = (): Task | null => (driver.isCancelled() ? null : gathering.take());

  async function work(lane: Lane): Promise<void> {
    for (let task = next(); task !== null; task = next()) {
      busy++;
      const { result, error } = await lane(task).then(
        (value) => ({ result: value, error: null }),
        (reason: unknown) => ({ result: null, error: { reason } }),
      );
      busy--;
      if (error !== null) {
        gathering.giveBack(task);
        if (busy + idle.size === 0) fail(error.reason);
        return wake();
      }
      if (result !== null && !driver.isCancelled()) reports.step(step(gathering.add(task, result)));
    }
    idle.add(lane);
    if (ended || busy > 0 || !(gathering.complete || driver.isCancelled())) return;
    ended = true;
    await reports.last(step());
    succeed({ kind: gathering.complete ? "done" : "cancelled", elapsedS: reports.elapsedS });
  }

  function wake(): void {
    const waiting = [...idle];
    idle.clear();
    for (const lane of waiting) join(lane);
  }

  const join = (lane: Lane): void => void work(lane).catch(fail);
  join((task) => inSlices(replicate(study, task, driver.nowMs), { ...driver, afterSlice: () => reports.step(step()) }));
  return { join, end };
}
