import type { Compiled } from "./compiled.ts";
import type { CompiledPipeline } from "./compilePipeline.ts";

/** First lane of every queue of the scenario before it got lanes, in its order; one more entry for the end. */
export type LaneStart = Int32Array;

/**
 * A scenario whose queues are split into lanes: queues of their own with the same app, module and models, so that a
 * scheduler can assign each request to one as it joins (`Interests.route`). Queue q becomes `laneStart[q] ..
 * laneStart[q + 1]`; a module's items join the first lane where nobody routes them. An app without modules becomes a pipeline
 * of one, because only items are routed. A limit on how many may wait holds for each lane.
 *
 * @param lanesPerQueue at least 1 each
 */
export function withLanes(
  compiled: Compiled,
  lanesPerQueue: readonly number[],
): { readonly compiled: Compiled; readonly laneStart: LaneStart } {
  const laneStart = new Int32Array(compiled.queues + 1);
  lanesPerQueue.forEach((lanes, queue) => {
    laneStart[queue + 1] = laneStart[queue]! + lanes;
  });
  const queueOf = lanesPerQueue.flatMap((lanes, queue) => Array.from({ length: lanes }, () => queue));
  const floats = (perQueue: Float64Array) => Float64Array.from(queueOf, (queue) => perQueue[queue]!);
  const integers = (perQueue: Int32Array) => Int32Array.from(queueOf, (queue) => perQueue[queue]!);
  const variants = queueOf.map((queue) =>
    compiled.variantModel.subarray(compiled.variantStart[queue]!, compiled.variantStart[queue + 1]!),
  );
  const variantStart = new Int32Array(queueOf.length + 1);
  variants.forEach((models, lane) => {
    variantStart[lane + 1] = variantStart[lane]! + models.length;
  });
  return {
    laneStart,
    compiled: {
      ...compiled,
      queues: queueOf.length,
      queueCapacity: floats(compiled.queueCapacity),
      queueApp: integers(compiled.queueApp),
      queueSloMs: floats(compiled.queueSloMs),
      queueModule: integers(compiled.queueModule),
      restMs: floats(compiled.restMs),
      fastestMs: floats(compiled.fastestMs),
      entryQueue: new Int32Array(compiled.apps).fill(-1),
      pipelines: compiled.pipelines.map((pipeline, app) => {
        const { queues, ...graph } = pipeline ?? singleModule(compiled.entryQueue[app]!);
        return { ...graph, queues: queues.map((queue) => laneStart[queue]!) };
      }),
      variantStart,
      variantModel: Int32Array.from(variants.flatMap((models) => [...models])),
    },
  };
}

function singleModule(queue: number): CompiledPipeline {
  return {
    moduleIds: ["model"],
    queues: [queue],
    entries: [{ module: 0, fanout: 1 }],
    streams: [[]],
    joins: [],
    after: [[]],
    evenFanout: false,
  };
}
