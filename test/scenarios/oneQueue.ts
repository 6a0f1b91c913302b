import type { App } from "../../src/scenario/app.ts";
import type { Arrivals } from "../../src/scenario/arrivals.ts";
import type { Profile, Service } from "../../src/scenario/catalogEntry.ts";
import type { Scenario, SchedulerChoice, Utility } from "../../src/scenario/document.ts";
import { valid } from "./valid.ts";

/** What may differ from one app with a 1 ms model on one device, asked 500 times a second for 10 s. */
export interface OneQueue {
  readonly arrivals?: Arrivals;
  readonly profile?: Profile;
  readonly service?: Service;
  readonly servers?: number;
  readonly maxConcurrency?: number;
  readonly interference?: number;
  readonly sloMs?: number;
  readonly app?: Partial<Pick<App, "queueCapacity" | "startS" | "stopS" | "qoeTargetMs">>;
  readonly utility?: Partial<Utility>;
  readonly seed?: number;
  readonly replications?: number;
  readonly warmupS?: number;
  readonly durationS?: number;
  readonly schedulers?: readonly SchedulerChoice[];
}

/** The queue of queueing theory: one app `a`, one model `work` of accuracy 0.8, equal devices `server` of $2 and 100 W. */
export function oneQueue({
  arrivals = { kind: "poisson", ratePerS: 500 },
  profile = { batch: [1], latencyMs: [1] },
  service = { distribution: "deterministic" },
  servers = 1,
  maxConcurrency = 1,
  interference = 0,
  sloMs = 1000,
  app = {},
  utility = {},
  seed = 42,
  replications = 1,
  warmupS = 0,
  durationS = 10,
  schedulers = [{ id: "fifo" }],
}: OneQueue = {}): Scenario {
  return valid({
    version: 1,
    seed,
    horizon: { warmupS, durationS },
    replications,
    fleet: [{ device: "server", count: servers }],
    apps: [{ id: "a", sloMs, model: "work", arrivals, ...app }],
    utility,
    schedulers,
    catalog: {
      devices: [
        {
          id: "server",
          name: "Server",
          kind: "gpu",
          memoryMiB: 1024,
          pricePerHour: 2,
          powerW: 100,
          maxConcurrency,
          interference,
        },
      ],
      models: [
        {
          id: "work",
          name: "Work",
          task: "task",
          family: "family",
          accuracy: 0.8,
          accuracyMetric: "share",
          profiles: { server: profile },
          service,
        },
      ],
    },
  });
}
