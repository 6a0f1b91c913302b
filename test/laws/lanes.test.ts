import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicationSeed } from "../../src/experiment/seeds.ts";
import { plannerCards } from "../../src/planners/index.ts";
import type { Scenario } from "../../src/scenario/document.ts";
import { chooseSchedulers } from "../../src/schedulers/index.ts";
import type { Compiled } from "../../src/sim/compiled.ts";
import { anyWaiting, type Scheduler } from "../../src/sim/decision.ts";
import { withLanes } from "../../src/sim/lanes.ts";
import type { SimulationRecord } from "../../src/sim/record.ts";
import { createSimulation } from "../../src/sim/simulation.ts";
import { oneQueue } from "../scenarios/oneQueue.ts";
import { runnable } from "../scenarios/runnable.ts";
import { studyOf } from "../scenarios/study.ts";
import { arrivalsBefore } from "./watch.ts";

const compiledOf = (scenario: Scenario): Compiled => studyOf({ ...scenario, schedulers: [{ id: "fifo" }] }).compiled;

function run(compiled: Compiled, seed: number, scheduler: Scheduler): SimulationRecord {
  const simulation = createSimulation(compiled, replicationSeed(seed, 0), scheduler);
  for (let view = simulation.next(); view !== null; view = simulation.next()) simulation.apply(scheduler.decide(view));
  return simulation.finish();
}

/** Assigns requests to lanes in turn and runs every batch at the largest size that its device was measured for. */
function inTurn(compiled: Compiled, laneStart: Int32Array): Scheduler {
  const end = new Map([...laneStart.subarray(1)].map((lane, queue) => [laneStart[queue]!, lane]));
  let turn = 0;
  return {
    ...anyWaiting(compiled),
    route: (lane) => lane + (turn++ % (end.get(lane)! - lane)),
    decide(view) {
      for (let lane = 0; lane < compiled.queues; lane++) {
        const model = compiled.variantModel[compiled.variantStart[lane]!]!;
        const group = view.fastestIdleGroup(model, 1);
        const waiting = view.queues.length[lane]!;
        if (waiting === 0 || group < 0) continue;
        const largest = view.largestBatch(group, model);
        return view.startPadded(lane, model, Math.min(waiting, largest), largest, view.idle.firstOf(group));
      }
      return view.wait();
    },
  };
}

describe("with requests assigned to lanes and batches filled up with dummies", () => {
  test("offered = completed + dropped + unfinished for every app, and offered is what its stream holds", () => {
    fc.assert(
      fc.property(runnable, fc.integer({ min: 1, max: 3 }), (scenario, lanes) => {
        const plain = compiledOf(scenario);
        const { compiled, laneStart } = withLanes(plain, new Array<number>(plain.queues).fill(lanes));
        const { tally, offered, unfinished } = run(compiled, scenario.seed, inTurn(compiled, laneStart));
        for (let app = 0; app < compiled.apps; app++) {
          expect(tally.completed[app]! + tally.dropped[app]! + unfinished[app]!).toBe(offered[app]);
          if (compiled.arrivals[app]!.kind === "closed") continue;
          const arrivedMs = arrivalsBefore(compiled, app, scenario.seed, compiled.windowEndMs);
          expect(offered[app]).toBe(arrivedMs.filter((ms) => ms >= compiled.warmupMs).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("one lane for each queue changes no answer", () => {
    fc.assert(
      fc.property(runnable, (scenario) => {
        const plain = compiledOf(scenario);
        const { compiled } = withLanes(plain, new Array<number>(plain.queues).fill(1));
        const fifo = chooseSchedulers([{ id: "fifo" }]);
        if (!fifo.ok) throw new Error("There is no FIFO.");
        const [before, after] = [plain, compiled].map((each) => run(each, scenario.seed, fifo.value[0]!.create(each)));
        expect(after!.offered).toEqual(before!.offered);
        expect(after!.tally.latency).toEqual(before!.tally.latency);
        expect(after!.tally.dropped).toEqual(before!.tally.dropped);
        expect(after!.deviceBusyMs).toEqual(before!.deviceBusyMs);
      }),
      { numRuns: 60 },
    );
  });

  test("dummies cost the time of the batch they fill up, and count nowhere", () => {
    const scenario = oneQueue({
      arrivals: { kind: "constant", ratePerS: 50 },
      profile: { baseMs: 1, perItemMs: 1, maxBatch: 8 },
    });
    const { compiled, laneStart } = withLanes(compiledOf(scenario), [1]);
    const { tally, offered, deviceBusyMs } = run(compiled, scenario.seed, inTurn(compiled, laneStart));
    expect(tally.completed[0]).toBe(offered[0]);
    expect(tally.batched[0]).toBe(tally.batches[0]);
    expect(tally.latencyMaxMs[0]).toBeCloseTo(9, 6);
    expect(deviceBusyMs[0]).toBeCloseTo(tally.batches[0]! * 9, 6);
  });
});

test("an even fan-out of 1.5 starts exactly three items for every two", () => {
  const scenario = oneQueue({ arrivals: { kind: "constant", ratePerS: 50 }, durationS: 4 });
  const [app] = scenario.apps;
  if (app === undefined || !("model" in app)) throw new Error("There is no app.");
  const { model, ...rest } = app;
  const modules = [
    { id: "x", model },
    { id: "y", model, after: ["x"], fanout: 1.5 },
  ];
  const plain = compiledOf({ ...scenario, apps: [{ ...rest, modules }] });
  const even = plain.pipelines.map((pipeline) => pipeline && { ...pipeline, evenFanout: true });
  const { compiled, laneStart } = withLanes({ ...plain, pipelines: even }, [1, 1]);
  const record = run(compiled, scenario.seed, inTurn(compiled, laneStart));
  const requests = record.offered[0]!;
  expect(requests).toBeGreaterThan(190);
  expect(record.tally.batched[0]).toBe(requests + Math.floor(1.5 * requests));
});

describe.each(plannerCards.map(({ id }) => id))("under the plan of %s, whatever the scenario,", (id) => {
  test("offered = completed + dropped + unfinished for every app, and offered is what its stream holds", () => {
    let simulated = 0;
    fc.assert(
      fc.property(runnable, (scenario) => {
        const [entrant] = studyOf({ ...scenario, schedulers: [{ id }] }).schedulers;
        if (entrant?.kind !== "deciding" || entrant.unfit !== null) return;
        simulated++;
        const { compiled } = entrant;
        const { tally, offered, unfinished } = run(compiled, scenario.seed, entrant.create(compiled));
        for (let app = 0; app < compiled.apps; app++) {
          expect(tally.completed[app]! + tally.dropped[app]! + unfinished[app]!).toBe(offered[app]);
          const arrivedMs = arrivalsBefore(compiled, app, scenario.seed, compiled.windowEndMs);
          expect(offered[app]).toBe(arrivedMs.filter((ms) => ms >= compiled.warmupMs).length);
        }
      }),
      { numRuns: 100 },
    );
    expect(simulated).toBeGreaterThan(0);
  });
});
