import { describe, expect, test } from "vitest";
import { prepareStudy, runStudy } from "../../../src/experiment/study.ts";
import type { Arrivals } from "../../../src/scenario/arrivals.ts";
import type { Scenario } from "../../../src/scenario/document.ts";
import { faultLine } from "../../../src/scenario/fault.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { studyOf } from "../../scenarios/study.ts";

function faultsOf(scenario: Scenario): readonly string[] {
  const study = prepareStudy(scenario);
  return study.ok ? [] : study.faults.map(faultLine);
}

describe("a scenario that can't run says so at its place:", () => {
  test("no scheduler", () => {
    expect(faultsOf(oneQueue({ schedulers: [] }))).toEqual(["schedulers: choose at least one to run"]);
  });

  test("an unknown scheduler and a wrong parameter, both", () => {
    const [unknown, wrong, ...others] = faultsOf(
      oneQueue({ schedulers: [{ id: "fcfs" }, { id: "triton", params: { maxBatch: 0 } }] }),
    );
    expect(unknown).toMatch(/^schedulers\[0\]\.id: no scheduler "fcfs"/);
    expect(wrong).toBe("schedulers[1].params.maxBatch: must be ≥ 1 (got 0)");
    expect(others).toEqual([]);
  });

  test.each<[string, Arrivals]>([
    ["a high rate", { kind: "poisson", ratePerS: 1e6 }],
    ["bursts", { kind: "onoff", onRatePerS: 1e6, offRatePerS: 0, meanOnS: 1, meanOffS: 1 }],
    ["a trace of rates", { kind: "trace", ratesPerS: [1, 1e5], binS: 1, scale: 10 }],
    ["a trace whose times lie close together, however late", { kind: "trace", timesS: [100, 100.000001] }],
  ])("too large: %s", (_, arrivals) => {
    const faults = faultsOf(oneQueue({ arrivals, durationS: 200 }));
    expect(faults).toEqual([
      "horizon.durationS: one replication would have about 2.0e+8 requests, more than the 100 million that can be run: shorten it or lower a rate",
    ]);
  });

  test("everything at once, not one after the other", () => {
    const scenario = oneQueue({
      schedulers: [{ id: "fcfs" }],
      arrivals: { kind: "poisson", ratePerS: 1e6 },
      durationS: 1e3,
    });
    expect(faultsOf({ ...scenario, fleet: [{ device: "serber", count: 1 }] })).toHaveLength(3);
  });
});

describe("a study", () => {
  const study = studyOf(oneQueue({ replications: 3, schedulers: [{ id: "fifo" }, { id: "edf", label: "Deadlines" }] }));
  const steps = [...runStudy(study, () => 0)];

  test("comes forward in short steps to all of its replications", () => {
    expect(steps.length).toBeGreaterThan(100);
    const done = steps.map((step) => step.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toMatchObject({ done: 6, total: 6 });
  });

  test("hands each scheduler's outcome over once, in order, as soon as it is complete", () => {
    const finished = steps.flatMap((step) =>
      step.finished.map(({ index, outcome }) => [index, outcome.run.label, step.done]),
    );
    expect(finished).toEqual([
      [0, "FIFO", 3],
      [1, "Deadlines", 6],
    ]);
  });

  test("says of a run what ran, and names every device", () => {
    const outcome = steps.flatMap((step) => step.finished)[1]?.outcome;
    expect(outcome?.run).toMatchObject({ scheduler: "edf", feasible: true, reason: null, replications: 3 });
    expect(outcome?.run.devices.map(({ id, device }) => [id, device])).toEqual([["server-1", "server"]]);
  });
});
