import { expect, test } from "vitest";
import { chromeTrace } from "../../../src/cli/chromeTrace.ts";
import { askingOf } from "../../../src/cli/policyFiles.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { studyOf } from "../../scenarios/study.ts";

const scenario = oneQueue({
  arrivals: { kind: "constant", ratePerS: 100 },
  profile: { batch: [1, 4], latencyMs: [3, 6] },
  servers: 2,
  durationS: 1,
  schedulers: [{ id: "fifo" }, { id: "fixed-batch", params: { batch: 4, maxWaitMs: 1000 } }],
});
const study = studyOf(scenario);
const { traceEvents } = await chromeTrace(study, askingOf(study, new Map()));
const batches = traceEvents.filter((event) => event.ph === "X");

test("a Chrome trace names a process for each scheduler and a thread for each device", () => {
  const names = traceEvents.filter((event) => event.ph === "M").map((event) => event.args.name);
  expect(names).toEqual(["FIFO", "server-1", "server-2", "Fixed batch", "server-1", "server-2"]);
});

test("a Chrome trace has every batch, with its device, its start and its duration in µs", () => {
  const fifo = batches.filter((event) => event.pid === 0);
  const full = batches.filter((event) => event.pid === 1);
  expect(fifo.length).toBeGreaterThanOrEqual(99);
  for (const event of fifo) expect(event.dur).toBeCloseTo(3000, 6);
  for (const event of full) expect(event).toMatchObject({ name: "a ×4", args: { app: "a", model: "work", batch: 4 } });
  expect(full[0]?.ts).toBeCloseTo(40_000, 6);
  expect(full[0]?.dur).toBeCloseTo(6000, 6);
});
