import type { Feature, FeatureSchema } from "../schema.ts";

/** Batch sizes a Fang policy chooses among. A size beyond what waits, or what was measured, means all that can start. */
export const SIZES = [1, 2, 4, 8, 16, 32, 64] as const;

/** From which end of the queue a batch is taken. Taking the newest turns away those that are older. */
export const ENDS = ["oldest", "newest"] as const;

/** Scores of a row: every size from the oldest on, then every size of the newest. */
export const ACTIONS = SIZES.length * ENDS.length;

const perAction = (name: string, about: string): Feature[] =>
  ENDS.flatMap((end) =>
    SIZES.map((size) => ({ name: `${name}, ${end} ${size}`, about: `${about}; 0 where such a batch can't start` })),
  );
const perSize = (name: string, about: string): Feature[] =>
  SIZES.map((size) => ({ name: `${name} ${size}`, about: `${about}; 0 where such a batch can't start` }));

/**
 * A row is a candidate: a queue with requests and one of its variants on the idle device that finishes one request first;
 * the last row stands for waiting and carries only what all rows share. Everything is a ratio, and rates are estimates
 * from arrivals that were seen, so that any fleet and workload stays within what training saw.
 */
const own: readonly Feature[] = [
  ...perAction("value", "Utility per device-second, as a share of the best candidate's"),
  ...perAction("worth", "Utility per request, as a share of the queue's highest accuracy"),
  ...perAction(
    "regret",
    "Utility per device-second that the same batch loses if it starts one cycle later, as a share of the best candidate's value",
  ),
  ...perSize("duration", "Expected batch duration ÷ SLO, at most 4"),
  { name: "waiting", about: "n ÷ (n + 8) of n requests waiting" },
  { name: "filled", about: "Requests waiting ÷ the largest batch, at most 4" },
  { name: "oldest", about: "Age of the oldest request ÷ SLO, at most 3" },
  { name: "newest", about: "Age of the newest request ÷ SLO, at most 3" },
  { name: "arrivals", about: "n ÷ (n + 8) of n arrivals expected within one SLO" },
  {
    name: "need",
    about: "Estimated arrival rate ÷ what the whole fleet would serve of this queue alone by this variant, at most 2",
  },
  { name: "accuracy", about: "Accuracy of the variant" },
  { name: "relative accuracy", about: "Accuracy ÷ the highest among the queue's variants" },
  { name: "device", about: "Duration of one request on the fleet's fastest device ÷ here" },
  {
    name: "speed",
    about: "What the whole fleet would serve of this queue alone by this variant ÷ by the fastest variant",
  },
  { name: "candidate", about: "1; 0 in the row that stands for waiting" },
];

const shared: readonly Feature[] = [
  { name: "load, fastest", about: "Σ need of all queues by their fastest variants, at most 3" },
  { name: "load, most accurate", about: "Σ need of all queues by their most accurate variants, at most 6, ÷ 2" },
  {
    name: "backlog",
    about: "Time the fleet needs for all that waits, by the fastest variants, ÷ mean SLO of what waits, at most 4",
  },
  {
    name: "cycle",
    about:
      "Time the fleet needs for one batch of up to 8 of each queue in which requests wait ÷ their mean SLO, at most 4",
  },
  { name: "queues waiting", about: "n ÷ (n + 4) of n queues in which requests wait" },
  { name: "devices", about: "n ÷ (n + 4) of n devices" },
  { name: "idle", about: "Share of the devices that are idle" },
  {
    name: "opportunity",
    about: "v ÷ (v + m) of the best candidate's value v and the running mean m of the values of batches started",
  },
];

/** Features of the row's own candidate stand first, then those that all rows of a decision share. */
export const OWN = own.length;
export const SHARED = shared.length;

/** What Fang's policies read and answer. */
export const fangSchema: FeatureSchema = {
  id: "fang",
  version: 1,
  features: [...own, ...shared],
  actions: ENDS.flatMap((end) => SIZES.map((size) => `${end} ${size}`)),
};
