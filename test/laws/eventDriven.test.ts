import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schedulerCards } from "../../src/schedulers/index.ts";
import type { Scheduler, View } from "../../src/sim/decision.ts";
import { anyParams } from "../scenarios/anyScheduler.ts";
import { oneQueue } from "../scenarios/oneQueue.ts";
import { runnable } from "../scenarios/runnable.ts";
import { watch } from "./watch.ts";

const RUNS = { numRuns: 60 };

const sum = (counts: ArrayLike<number>): number => Array.from(counts).reduce((so, count) => so + count, 0);

/** Whether a queue is in the state its scheduler declared interest in. */
function isReady(view: View, { wakeLength }: Scheduler, queue: number): boolean {
  const { length, dueMs } = view.queues;
  return length[queue]! > 0 && (length[queue]! >= wakeLength[queue]! || dueMs[queue]! <= view.nowMs);
}

/** Batches that run on each device. */
function running(view: View): readonly number[] {
  const { apps, devices } = view.compiled;
  return Array.from({ length: devices }, (_, device) => {
    let count = 0;
    for (let app = 0; app < apps; app++) count += view.runningOf(device, app);
    return count;
  });
}

/** What is wrong with a view, in words; an assertion for each of thousands of views would take longer than the runs. */
type Complaint = string | null;

function askedInVain(view: View, scheduler: Scheduler): Complaint {
  // A scheduler with a clock of its own is also asked when it strikes.
  if (scheduler.clocked === true) return null;
  if (view.idle.count === 0) return "asked while no device is idle";
  for (let queue = 0; queue < view.compiled.queues; queue++) if (isReady(view, scheduler, queue)) return null;
  return "asked while no queue is ready";
}

function lostDevice(view: View): Complaint {
  const { idle, compiled } = view;
  const batches = running(view);
  let found = 0;
  for (let device = 0; device < compiled.devices; device++) {
    if (idle.has(device)) found++;
    else if (batches[device] === 0) return `${compiled.deviceIds[device]} runs nothing and is not idle`;
  }
  return found === idle.count && sum(idle.inGroup) === found ? null : "idle devices are miscounted";
}

describe.each(schedulerCards.map((card) => [card.id, anyParams(card)] as const))("%s", (_, choice) => {
  test("is asked only while a device is idle and a queue it cares for is ready, in the order of time", () => {
    fc.assert(
      fc.property(runnable, choice, (scenario, chosen) => {
        const complaints = new Set<Complaint>();
        let lastMs = 0;
        watch(scenario, chosen, (view, scheduler) => {
          complaints.add(askedInVain(view, scheduler));
          if (view.nowMs < lastMs) complaints.add("time went back");
          lastMs = view.nowMs;
        });
        complaints.delete(null);
        expect([...complaints]).toEqual([]);
      }),
      RUNS,
    );
  });

  test("finds every device idle on which nothing runs: none is lost to memory", () => {
    fc.assert(
      fc.property(runnable, choice, (scenario, chosen) => {
        const complaints = new Set<Complaint>();
        watch(scenario, chosen, (view) => complaints.add(lostDevice(view)));
        complaints.delete(null);
        expect([...complaints]).toEqual([]);
      }),
      RUNS,
    );
  });

  test("that waits is asked again only after something has happened", () => {
    fc.assert(
      fc.property(runnable, choice, (scenario, chosen) => {
        // A pipeline's request may end where it begins, without a trace.
        fc.pre(scenario.apps.every((app) => !("modules" in app)));
        let before = "";
        let repeated = 0;
        watch(scenario, chosen, (view, { clocked = false }) => {
          if (clocked) return;
          const { queues, idle, nowMs } = view;
          const now = [nowMs, ...queues.arrived, ...queues.length, ...idle.inGroup, ...running(view)].join();
          if (now === before) repeated++;
          before = now;
        });
        expect(repeated).toBe(0);
      }),
      RUNS,
    );
  });
});

/** Those that serve any queue on any device; others keep to containers, or hold requests back until they are admitted. */
const serving = schedulerCards.filter(({ params }) => {
  const takes = (param: string) => params.some(({ id }) => id === param);
  return takes("instances") && !takes("admission");
});

test.each(serving.map((card) => card.id))(
  "%s is never asked in vain where any device can run anything: each decision starts a batch",
  (id) => {
    const scenario = oneQueue({
      servers: 3,
      arrivals: { kind: "poisson", ratePerS: 2500 },
      profile: { baseMs: 2, perItemMs: 0.5, maxBatch: 32 },
      service: { distribution: "exponential" },
    });
    const { record, started, waits } = watch(scenario, { id });
    expect(started.length).toBeGreaterThan(1000);
    expect(waits).toBe(0);
    expect(record.decisions).toBe(started.length);
  },
);
