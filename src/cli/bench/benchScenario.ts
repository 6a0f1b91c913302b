import { type Case, fleetOfW2, ratePerS, W1, W2 } from "./workload.ts";

/** A case as a scenario document, as a user would write it. */
export function benchScenario(what: Case): unknown {
  return {
    version: 1,
    horizon: { warmupS: 0, durationS: what.requests / ratePerS(what) },
    replications: 1,
    ...body(what),
  };
}

function body(what: Case) {
  if (what.workload === "W1")
    return {
      fleet: [{ device: "d0", count: W1.servers }],
      apps: [{ id: "a", sloMs: W1.sloMs, model: "m", arrivals: { kind: "poisson", ratePerS: ratePerS(what) } }],
      schedulers: [{ id: "fifo" }],
      catalog: {
        devices: [device(0)],
        models: [model({ d0: { batch: [1], latencyMs: [W1.meanServiceMs] } }, { distribution: "exponential" })],
      },
    };
  const counts = fleetOfW2(what.devices);
  const { maxBatch, holdMs, baseMs, perItemMs, factors } = W2;
  const profile = (factor: number) => ({ baseMs: factor * baseMs, perItemMs: factor * perItemMs, maxBatch });
  return {
    fleet: counts.map((count, i) => ({ device: `d${i}`, count })),
    apps: W2.shares.map((share, i) => ({
      id: `c${i}`,
      sloMs: W2.sloMs,
      model: "m",
      arrivals: { kind: "poisson", ratePerS: ratePerS(what) * share },
    })),
    schedulers: [{ id: "triton", params: { maxBatch, maxQueueDelayMs: holdMs } }],
    catalog: {
      devices: counts.map((_, i) => device(i)),
      models: [
        model(Object.fromEntries(factors.map((factor, i) => [`d${i}`, profile(factor)])), {
          distribution: "deterministic",
        }),
      ],
    },
  };
}

function device(number: number) {
  return { id: `d${number}`, name: `Device ${number}`, kind: "gpu", memoryMiB: 16384, pricePerHour: 1, powerW: 100 };
}

function model(profiles: object, service: object) {
  const names = { id: "m", name: "Model", task: "task", family: "family", accuracyMetric: "share" };
  return { ...names, accuracy: 0.76, profiles, service };
}
