import type { TritonServer } from "../../catalog/tritonLoadTests.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { Checked } from "../../scenario/fault.ts";
import { parseScenario } from "../../scenario/parse.ts";

/** Requests before measuring starts and while it lasts, at the server's highest rate: a closed system settles soon. */
const WARMUP_REQUESTS = 3000;
const MEASURED_REQUESTS = 12_000;

/** What a request spends outside the computing when it is alone: client, transport and the server's own queue, in ms. */
export function overheadMs(server: TritonServer): number {
  return Math.max(0, server.latencyAloneMs - (server.alone.computeMs[0] ?? 0));
}

/**
 * The load test of a server as a scenario: closed clients with the overhead of one request as think time, the server's
 * documented settings, and as profile what its batches took alone, times `slowDown`. The scenario counts requests where
 * the report counts items.
 */
export function loadedScenario(server: TritonServer, clients: number, slowDown: number): Checked<Scenario> {
  const { settings, alone } = server;
  const requests = (items: number): number => items / settings.itemsPerRequest;
  const batch = alone.batch.map(requests);
  const latencyMs = alone.computeMs.map((ms) => ms * slowDown);
  const highestPerMs = Math.max(...batch.map((size, i) => size / (latencyMs[i] ?? Number.POSITIVE_INFINITY)));
  return parseScenario({
    version: 1,
    name: `${server.name}: ${clients} clients`,
    seed: 1,
    horizon: {
      warmupS: WARMUP_REQUESTS / highestPerMs / 1000,
      durationS: MEASURED_REQUESTS / highestPerMs / 1000,
    },
    replications: 1,
    fleet: [{ device: "gpu", count: 1 }],
    apps: [
      {
        id: "load",
        sloMs: 1000,
        arrivals: { kind: "closed", clients, thinkS: overheadMs(server) / 1000 },
        model: "model",
      },
    ],
    schedulers: [
      {
        id: "triton",
        params: {
          maxBatch: requests(settings.maxBatch),
          preferred: settings.preferred.map(requests),
          maxQueueDelayMs: settings.maxQueueDelayMs,
          instances: settings.instances,
        },
      },
    ],
    catalog: {
      devices: [
        {
          id: "gpu",
          name: "The server's GPU",
          kind: "gpu",
          memoryMiB: 16_384,
          pricePerHour: 0,
          maxConcurrency: settings.instances,
        },
      ],
      models: [
        {
          id: "model",
          name: server.name,
          task: "load test",
          family: "load test",
          accuracy: 1,
          accuracyMetric: "not of interest here",
          profiles: { gpu: { batch, latencyMs } },
        },
      ],
    },
  });
}
