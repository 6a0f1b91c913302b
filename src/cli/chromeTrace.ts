import { replicationSeed } from "../experiment/seeds.ts";
import type { Study } from "../experiment/study.ts";
import type { CompletedBatch } from "../sim/decision.ts";
import { createSimulation } from "../sim/simulation.ts";

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
 */
export function chromeTrace(study: Study): {
  readonly traceEvents: readonly TraceEvent[];
  readonly displayTimeUnit: "ms";
} {
  const { schedulers, scenario } = study;
  const traceEvents: TraceEvent[] = [];
  schedulers.forEach((chosen, pid) => {
    const { compiled } = chosen;
    traceEvents.push({ name: "process_name", ph: "M", pid, tid: 0, args: { name: chosen.label } });
    compiled.deviceIds.forEach((name, tid) => {
      traceEvents.push({ name: "thread_name", ph: "M", pid, tid, args: { name } });
    });
    const scheduler = chosen.create(compiled);
    const completed = (batch: CompletedBatch): void => {
      scheduler.completed?.(batch);
      const { app, model, device: tid, size, startMs, endMs } = batch;
      const name = `${compiled.appIds[app]} ×${size}`;
      const args = { app: compiled.appIds[app] ?? "", model: compiled.modelIds[model] ?? "", batch: size };
      traceEvents.push({ name, ph: "X", pid, tid, ts: startMs * 1000, dur: (endMs - startMs) * 1000, args });
    };
    const simulation = createSimulation(compiled, replicationSeed(scenario.seed, 0), { ...scheduler, completed });
    for (let view = chosen.unfit === null ? simulation.next() : null; view !== null; view = simulation.next())
      simulation.apply(scheduler.decide(view));
  });
  return { traceEvents, displayTimeUnit: "ms" };
}
