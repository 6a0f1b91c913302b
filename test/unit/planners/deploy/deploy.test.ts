import { describe, expect, test } from "vitest";
import { deploy } from "../../../../src/planners/deploy/deploy.ts";
import type { Plan, PlanTuple } from "../../../../src/planners/plan.ts";
import type { Arrivals } from "../../../../src/scenario/arrivals.ts";
import type { Scenario } from "../../../../src/scenario/document.ts";
import { createSimulation } from "../../../../src/sim/simulation.ts";
import { oneQueue } from "../../../scenarios/oneQueue.ts";

/** The example M3: 198 requests a second, 1 s, batches of 2, 8 and 32 that take 0.1, 0.25 and 0.8 s, at $1 an hour. */
function m3(arrivals: Arrivals): Scenario {
  const scenario = oneQueue({
    arrivals,
    profile: { batch: [2, 8, 32], latencyMs: [100, 250, 800] },
    warmupS: 5,
    durationS: 120,
  });
  return { ...scenario, fleet: [{ device: "server", count: 1, pricePerHour: 1 }] };
}

const tuple = (batch: number, durationMs: number, machines: number): PlanTuple => ({
  device: "server",
  batch,
  durationMs,
  machines,
  ratePerS: (machines * batch * 1000) / durationMs,
});

const plan = (dummyPerS: number, ...tuples: readonly PlanTuple[]): Plan => ({
  costPerHour: tuples.reduce((sum, { machines }) => sum + machines, 0),
  runtimeMs: 0,
  apps: { a: { modules: { model: { budgetMs: 1000, worstCaseMs: 962, ratePerS: 198, dummyPerS, tuples } } } },
});

const S3 = plan(0, tuple(32, 800, 4), tuple(8, 250, 1), tuple(2, 100, 0.3));
const S4 = plan(2, tuple(32, 800, 5));

function simulated(scenario: Scenario, of: Plan) {
  const deployed = deploy(scenario, of);
  if (!deployed.ok) throw new Error("The plan can't be deployed.");
  const { compiled, create } = deployed.value;
  const scheduler = create();
  const simulation = createSimulation(compiled, 42, scheduler);
  for (let view = simulation.next(); view !== null; view = simulation.next()) simulation.apply(scheduler.decide(view));
  return { compiled, record: simulation.finish(), longestMs: scheduler.longestMs };
}

describe.each([
  ["S3, three groups, the last of a partial machine", S3, 6],
  ["S4, filled up with dummies", S4, 5],
] as const)("the plan %s", (_, of, machines) => {
  test("is rented whole and paid as planned", () => {
    const { compiled } = simulated(m3({ kind: "constant", ratePerS: 198 }), of);
    expect(compiled.devices).toBe(machines);
    const paid = compiled.pricePerHour.reduce((sum, price, group) => sum + price * compiled.groupCount[group]!, 0);
    expect(paid).toBeCloseTo(of.costPerHour, 12);
  });

  test("keeps its second for every request that comes at a constant rate", () => {
    const { record, longestMs } = simulated(m3({ kind: "constant", ratePerS: 198 }), of);
    expect(record.tally.good[0]).toBe(record.offered[0]);
    expect(record.tally.latencyMaxMs[0]).toBeLessThanOrEqual(1000);
    const busyMs = record.deviceBusyMs.reduce((sum, ms) => sum + ms, 0);
    expect(busyMs / 120_000).toBeLessThan(of.costPerHour * 1.001);
    expect(longestMs?.[0]).toBeGreaterThanOrEqual(record.tally.latencyMaxMs[0]! - 1e-6);
  });

  test("promises nothing for Poisson arrivals, and loses no request", () => {
    const { record } = simulated(m3({ kind: "poisson", ratePerS: 198 }), of);
    expect(record.tally.good[0]).toBeLessThan(record.offered[0]!);
    expect(record.tally.completed[0]! + record.tally.dropped[0]! + record.unfinished[0]!).toBe(record.offered[0]);
  });
});
