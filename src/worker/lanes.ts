import { Gathering } from "../experiment/gathering.ts";
import type { Study } from "../experiment/study.ts";
import type { Task, TaskResult } from "../experiment/task.ts";
import type { Progress } from "./api.ts";
import { Reports } from "./reports.ts";
import type { SliceDriver } from "./slices.ts";
import { type Asking, laneOf } from "./taskLane.ts";

/** Whatever works on one task at a time, in this thread or another; null when it was cancelled. */
export type Lane = (task: Task) => Promise<TaskResult | null>;

/** What a run needs from outside; `report` is told at most ten times a second, and the last report is awaited. */
export type RunDriver = Omit<SliceDriver, "afterSlice"> & {
  readonly report: (progress: Progress) => unknown;
  readonly asking: Asking;
  /** Lanes that there will be, as far as known: a learned scheduler's replications are divided among them. */
  readonly threads: number;
};

/** How a run came to its end: with the seconds it took, or with the label of a scheduler whose policy went silent. */
export type LanesEnd =
  | { readonly kind: "done" | "cancelled"; readonly elapsedS: number }
  | { readonly kind: "stopped"; readonly label: string };

/** While a policy is asked, whoever watches hears at least this often that it is. */
const SIGN_OF_LIFE_MS = 1000;

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
  const gathering = new Gathering(study, driver.threads);
  const reports = new Reports(driver.report, driver.nowMs);
  const idle = new Set<Lane>();
  const asking: string[] = [];
  let busy = 0;
  let ended = false;
  let succeed: (end: LanesEnd) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const end = new Promise<LanesEnd>((resolve, reject) => {
    succeed = resolve;
    fail = reject;
  });
  const step = (finished: Progress["finished"] = []) => ({
    ...gathering.progress,
    asking: asking[0] ?? null,
    finished,
  });
  const next = (): Task | null => (driver.isCancelled() ? null : gathering.take());

  async function work(lane: Lane): Promise<void> {
    for (let task = next(); task !== null; task = next()) {
      busy++;
      const signs = signsOfLife(task);
      const { result, error } = await lane(task).then(
        (value) => ({ result: value, error: null }),
        (reason: unknown) => ({ result: null, error: { reason } }),
      );
      signs.end();
      busy--;
      if (error !== null) {
        gathering.giveBack(task);
        if (busy + idle.size === 0) fail(error.reason);
        return wake();
      }
      if (result?.kind === "stopped") {
        ended = true;
        return succeed({ kind: "stopped", label: labelOf(task) });
      }
      if (result !== null && !driver.isCancelled()) reports.step(step(gathering.add(task, result)));
    }
    idle.add(lane);
    if (ended || busy > 0 || !(gathering.complete || driver.isCancelled())) return;
    ended = true;
    await reports.now(step());
    succeed({ kind: gathering.complete ? "done" : "cancelled", elapsedS: reports.elapsedS });
  }

  const labelOf = (task: Task): string => study.schedulers[task.scheduler]?.label ?? "";

  /** Says now and from then on that a policy is asked, until the task is done; nothing for tasks that ask none. */
  function signsOfLife(task: Task): { readonly end: () => void } {
    if (study.schedulers[task.scheduler]?.kind !== "asking") return { end: () => undefined };
    const label = labelOf(task);
    asking.push(label);
    void reports.now(step());
    const timer = setInterval(() => reports.step(step()), SIGN_OF_LIFE_MS);
    return {
      end() {
        clearInterval(timer);
        asking.splice(asking.indexOf(label), 1);
      },
    };
  }

  function wake(): void {
    const waiting = [...idle];
    idle.clear();
    for (const lane of waiting) join(lane);
  }

  const join = (lane: Lane): void => void work(lane).catch(fail);
  join(laneOf(study, driver.asking, { ...driver, afterSlice: () => reports.step(step()) }));
  return { join, end };
}
