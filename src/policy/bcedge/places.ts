import { preferredModel } from "../../schedulers/placement.ts";
import type { Compiled } from "../../sim/compiled.ts";

/** Where each queue can be answered, computed once for a simulation: nothing here depends on the state. */
export interface Places {
  /** Model that answers queue q on group g, at `g × queues + q`: its fastest variant there; −1 where none can. */
  readonly answering: Int32Array;
  /** Group that answers one request of a queue first when all is idle: what its features are about. */
  readonly home: Int32Array;
  /** Model of the queue on that group. */
  readonly model: Int32Array;
  /** Largest batch of the queue there. */
  readonly largest: Int32Array;
  /** Requests per ms that the whole fleet carries of a queue alone, in its best batches. */
  readonly highestPerMs: Float64Array;
  /** Time in ms that is left to a queue of its SLO: in a pipeline later modules take at least the rest. */
  readonly budgetMs: Float64Array;
}

export function placesOf(compiled: Compiled): Places {
  const { groups, queues, models, stride } = compiled;
  const answering = Int32Array.from({ length: groups * queues }, (_, at) =>
    preferredModel(compiled, Math.floor(at / queues), at % queues, "fastest"),
  );
  const home = new Int32Array(queues);
  const model = new Int32Array(queues);
  const largest = new Int32Array(queues);
  const highestPerMs = new Float64Array(queues);
  for (let queue = 0; queue < queues; queue++) {
    let leastMs = Number.POSITIVE_INFINITY;
    for (let group = 0; group < groups; group++) {
      const answer = answering[group * queues + queue]!;
      if (answer < 0) continue;
      const row = group * models + answer;
      let perMs = 0;
      for (let batch = 1; batch <= compiled.largestBatch[row]!; batch++)
        perMs = Math.max(perMs, batch / compiled.latencyMs[row * stride + batch]!);
      highestPerMs[queue]! += compiled.groupCount[group]! * perMs;
      const ms = compiled.latencyMs[row * stride + 1]!;
      if (ms >= leastMs) continue;
      leastMs = ms;
      home[queue] = group;
      model[queue] = answer;
      largest[queue] = compiled.largestBatch[row]!;
    }
  }
  const budgetMs = Float64Array.from({ length: queues }, (_, queue) =>
    Math.max(compiled.queueSloMs[queue]! - compiled.restMs[queue]!, compiled.fastestMs[queue]!),
  );
  return { answering, home, model, largest, highestPerMs, budgetMs };
}
