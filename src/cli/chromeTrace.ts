import type { Entrant } from "../experiment/entrants.ts";
import type { Study } from "../experiment/study.ts";
import type { CompletedBatch, Interests } from "../sim/decision.ts";
import { type Asking, laneOf } from "../worker/taskLane.ts";

/** One complete event of the Chrome trace format: times in µs, `pid` the scheduler, `tid` the device. */
interface TraceEvent {
  readonly name: string;
  readonly ph: "X" | "M";
  readonly pid: number;
  readonly tid: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly args: Readonly<Record<string, string | number>>;
}

/**
 * The first replication of every scheduler in the Chrome trace event format (chrome://tracing, Perfetto, speedscope): a
 * process per scheduler, a thread per device, an event per batch.
 * @param asking answers learned schedulers; one that it can't answer has no batches
 */
export async function chromeTrace(
  study: Study,
  asking: Asking,
): Promise<{ readonly traceEvents: readonly TraceEvent[]; readonly displayTimeUnit: "ms" }> {
  const traceEvents: TraceEvent[] = [];
  for (const [pid, entrant] of study.schedulers.entries()) {
    const { compiled, label, unfit } = entrant;
    traceEvents.push({ name: "process_name", ph: "M", pid, tid: 0, args: { name: label } });
    compiled.deviceIds.forEach((name, tid) => {
      traceEvents.push({ name: "thread_name", ph: "M", pid, tid, args: { name } });
    });
    if (unfit !== null) continue;
    const watched = withWatcher(entrant, ({ app, model, device: tid, size, startMs, endMs }) => {
      const name = `${compiled.appIds[app]} ×${size}`;
      const args = { app: compiled.appIds[app] ?? "", model: compiled.modelIds[model] ?? "", batch: size };
      traceEvents.push({ name, ph: "X", pid, tid, ts: startMs * 1000, dur: (endMs - startMs) * 1000, args });
    });
    const schedulers = study.schedulers.with(pid, watched);
    const lane = laneOf({ ...study, schedulers }, asking, {
      nowMs: () => performance.now(),
      hop: () => Promise.resolve(),
      isCancelled: () => false,
    });
    await lane({ scheduler: pid, replication: 0, count: 1 });
  }
  return { traceEvents, displayTimeUnit: "ms" };
}

type Watcher = (batch: CompletedBatch) => void;

/** The entrant with somebody who is told of every batch, beside its scheduler. */
function withWatcher(entrant: Entrant, watch: Watcher): Entrant {
  const completedFor =
    (scheduler: Interests): Watcher =>
    (batch) => {
      scheduler.completed?.(batch);
      watch(batch);
    };
  if (entrant.kind === "deciding")
    return {
      ...entrant,
      create(compiled) {
        const scheduler = entrant.create(compiled);
        return { ...scheduler, completed: completedFor(scheduler) };
      },
    };
  return {
    ...entrant,
    create(compiled) {
      const scheduler = entrant.create(compiled);
      return {
        ...scheduler,
        completed: completedFor(scheduler),
        alone: (view) => scheduler.alone(view),
        observe: (view, rows) => scheduler.observe(view, rows),
        act: (view, action) => scheduler.act(view, action),
      };
    },
  };
}
