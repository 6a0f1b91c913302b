import type { Feature, FeatureSchema } from "../schema.ts";
import { BATCHES, batchOf, INSTANCES, instancesOf, SETTINGS } from "./settings.ts";

const perBatch = (name: string, about: string): readonly Feature[] =>
  BATCHES.map((size) => ({ name: `${name} ${size}`, about: `${about}, for batch ${size}` }));

/**
 * One row: the queue whose slot begins, on the device that answers it first when all is idle, and what shares the fleet
 * with it. Everything is a ratio within the range stated, and rates are estimates from arrivals that were seen, so that
 * any box and workload stays within what training saw.
 */
const features: readonly Feature[] = [
  ...perBatch("duration", "Batch duration alone ÷ what the SLO leaves, at most 2; 2 where it can't run"),
  ...perBatch("demand", "Share of the device that the batch demands, 0 to 1; 0 where it can't run"),
  { name: "waiting", about: "log₂(1 + requests waiting) ÷ 6, at most 2" },
  { name: "oldest", about: "Age of the oldest request ÷ SLO, at most 3" },
  { name: "arrivals", about: "log₂(1 + arrivals expected within the SLO) ÷ 8, at most 2" },
  { name: "arrivals per batch", about: "log₂(1 + arrivals expected while a batch of 1 runs alone) ÷ 6, at most 2" },
  { name: "need", about: "Estimated arrival rate ÷ what the whole fleet would carry of this queue alone, at most 2" },
  { name: "running", about: "Instances of the queue that run now ÷ 4, at most 2" },
  { name: "memory", about: "Memory of one instance with a batch of 1 ÷ the device's, 0 to 1" },
  { name: "recent latency", about: "Running mean of latency ÷ SLO, at most 3" },
  { name: "recent stretch", about: "log₂ of mean latency ÷ duration of a batch of 1 alone, ÷ 4, within 0 and 2" },
  { name: "recent lateness", about: "Running share of answers later than the SLO, 0 to 1" },
  { name: "recent batch", about: "log₂(1 + running mean of the batch size) ÷ 6, at most 2" },
  { name: "last batch", about: "log₂ of the setting's batch size in the last slot ÷ 6, 0 to 1" },
  { name: "last instances", about: "Instances of the setting in the last slot ÷ 4, 0 to 1" },
  { name: "load", about: "Σ need of all queues, at most 3" },
  { name: "load of others", about: "Σ need of the other queues, at most 3" },
  { name: "beside", about: "Batches that run on the fleet ÷ devices ÷ 8, at most 2" },
  { name: "demand beside", about: "Σ of their demands ÷ devices ÷ 4, at most 2" },
  { name: "backlog beside", about: "Time the fleet needs for what waits in other queues ÷ SLO, at most 4" },
  {
    name: "relative duration",
    about: "log₂ of a batch of 1 here ÷ mean of the other queues' by need, ÷ 6, within ±1",
  },
  { name: "batch beside", about: "Mean log₂ of the other queues' batch settings ÷ 6, by need, 0 to 1" },
  { name: "instances beside", about: "Mean of the other queues' instance settings ÷ 4, by need, 0 to 1" },
  { name: "queues", about: "log₂ of the number of queues ÷ 4, at most 2" },
  { name: "devices", about: "log₂ of the number of devices ÷ 4, at most 2" },
  { name: "slots", about: "Batches that the device runs at once ÷ 16, at most 2" },
  { name: "interference", about: "The device's interference coefficient × 10, at most 2" },
  { name: "memory left", about: "Share of the fleet's memory that running batches leave, 0 to 1" },
];

/** What BCEdge's policies read and answer. */
export const bcedgeSchema: FeatureSchema = {
  id: "bcedge",
  version: 1,
  features,
  actions: Array.from({ length: SETTINGS }, (_, action) => {
    const instances = instancesOf(action);
    return `batch ${batchOf(action)} × ${instances} ${instances === 1 ? "instance" : "instances"}`;
  }),
};

/** Place of the first feature after those that come once per batch size. */
export const AFTER_SIZES = 2 * BATCHES.length;
/** Instances that a policy can choose at most. */
export const MOST_INSTANCES = INSTANCES.length;
