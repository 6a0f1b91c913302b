import type { Module } from "../scenario/app.ts";

/** A module that starts items: how many per item (or per request) before it, on the mean. */
export interface Spawn {
  readonly module: number;
  readonly fanout: number;
}

/** A module that waits for several others: it starts once all their items of a request are done. */
export interface Join extends Spawn {
  readonly after: readonly number[];
}

/**
 * The graph of one pipeline, its modules numbered as listed (which is a topological order). A module after one other
 * starts items as each of that one's items is done; a module after several is a join.
 */
export interface CompiledPipeline {
  readonly moduleIds: readonly string[];
  /** Queue of each module; where it has several lanes, the first. */
  readonly queues: readonly number[];
  readonly entries: readonly Spawn[];
  /** Per module: what each of its finished items starts. */
  readonly streams: readonly (readonly Spawn[])[];
  readonly joins: readonly Join[];
  /** Per module: the modules before it. */
  readonly after: readonly (readonly number[])[];
  /** Whether a fan-out of 1.5 starts a second item exactly every other time, instead of every other time on the mean. */
  readonly evenFanout: boolean;
}

/** Compiles a list of modules whose `after` name earlier ones; the schema has checked that they do. */
export function compilePipeline(modules: readonly Module[], firstQueue: number): CompiledPipeline {
  const after = modules.map((module) =>
    [...new Set(module.after ?? [])].map((id) => modules.findIndex((candidate) => candidate.id === id)),
  );
  const spawn = (module: number): Spawn => ({ module, fanout: modules[module]?.fanout ?? 1 });
  const all = modules.map((_, module) => module);
  return {
    moduleIds: modules.map((module) => module.id),
    queues: all.map((module) => firstQueue + module),
    entries: all.filter((module) => after[module]!.length === 0).map(spawn),
    streams: all.map((before) =>
      all.filter((module) => after[module]!.length === 1 && after[module]![0] === before).map(spawn),
    ),
    joins: all
      .filter((module) => after[module]!.length > 1)
      .map((module) => ({ ...spawn(module), after: after[module]! })),
    after,
    evenFanout: false,
  };
}

/** Time in ms that is left at least after each module's batch: its longest way to the end at the fastest batches. */
export function restOfPipelineMs(pipeline: CompiledPipeline, fastestMs: readonly number[]): readonly number[] {
  const rest = pipeline.after.map(() => 0);
  for (let module = pipeline.after.length - 1; module >= 0; module--)
    for (const before of pipeline.after[module]!)
      rest[before] = Math.max(rest[before]!, fastestMs[module]! + rest[module]!);
  return rest;
}
