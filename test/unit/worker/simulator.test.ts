import { expose, type Remote, releaseProxy } from "comlink";
import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import type { Progress, RunEnd } from "../../../src/worker/api.ts";
import type { PolicyFiles } from "../../../src/worker/policyFiles.ts";
import { createSimulator, type WorkerLike } from "../../../src/worker/simulator.ts";

const scenario: Scenario = {
  version: 1,
  name: "Any",
  seed: 1,
  horizon: { warmupS: 0, durationS: 1 },
  replications: 1,
  onTimeTarget: 0.99,
  fleet: [{ device: "t4", count: 1 }],
  apps: [{ id: "a", sloMs: 1, weight: 1, model: "m", arrivals: { kind: "constant", ratePerS: 1 } }],
  utility: { family: "product", lambda: 0.5, beta: 1 },
  schedulers: [{ id: "fifo" }],
};

const progress: Progress = {
  done: 1,
  total: 1,
  scheduler: 0,
  replications: 1,
  elapsedS: 0,
  leftS: null,
  asking: null,
  finished: [],
};

type Report = Remote<(progress: Progress) => void>;
type Behaviour = (report: Report, cancelled: Promise<void>) => Promise<RunEnd>;

/** Workers in this thread, in the order they are spawned; each runs as its behaviour says. */
function workers(...behaviours: Behaviour[]) {
  const spawned: { terminated: boolean; files?: PolicyFiles }[] = [];
  const spawn = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel();
    const state: (typeof spawned)[number] = { terminated: false };
    const behave = behaviours[spawned.length] ?? (async () => ({ kind: "done", elapsedS: 9 }) as const);
    let cancel: () => void = () => undefined;
    const cancelled = new Promise<void>((resolve) => {
      cancel = resolve;
    });
    expose(
      {
        cards: () => [],
        check: () => [{ path: "", message: `checked by ${spawned.indexOf(state)}` }],
        run(_: Scenario, files: PolicyFiles, report: Report) {
          state.files = files;
          return behave(report, cancelled).finally(() => report[releaseProxy]());
        },
        cancel: () => cancel(),
      },
      port2,
    );
    port1.start();
    spawned.push(state);
    return {
      postMessage: port1.postMessage.bind(port1),
      addEventListener: port1.addEventListener.bind(port1),
      removeEventListener: port1.removeEventListener.bind(port1),
      terminate() {
        state.terminated = true;
        port1.close();
        port2.close();
      },
    };
  };
  return { spawn, spawned };
}

describe("a simulator", () => {
  test("hands on progress and the end of a run", async () => {
    const { spawn } = workers(async (report) => {
      await report(progress);
      return { kind: "done", elapsedS: 2 };
    });
    const simulator = createSimulator(spawn);
    const seen: Progress[] = [];
    expect(await simulator.run(scenario, (p) => seen.push(p))).toEqual({ kind: "done", elapsedS: 2 });
    expect(seen).toEqual([progress]);
    simulator.dispose();
  });

  test("keeps a worker that stops when asked", async () => {
    const { spawn, spawned } = workers(async (_, cancelled) => {
      await cancelled;
      return { kind: "cancelled", elapsedS: 1 };
    });
    const simulator = createSimulator(spawn);
    const ended = simulator.run(scenario, () => undefined);
    simulator.cancel();
    expect(await ended).toEqual({ kind: "cancelled", elapsedS: 1 });
    expect(await simulator.check(scenario)).toEqual([{ path: "", message: "checked by 0" }]);
    expect(spawned).toHaveLength(2);
    simulator.dispose();
  });

  test("replaces one that stays silent by the spare, and keeps another spare", async () => {
    const { spawn, spawned } = workers(() => new Promise(() => undefined));
    const simulator = createSimulator(spawn);
    const ended = simulator.run(scenario, () => undefined);
    simulator.cancel();
    expect((await ended).kind).toBe("cancelled");
    expect(spawned.map(({ terminated }) => terminated)).toEqual([true, false, false]);
    expect(await simulator.check(scenario)).toEqual([{ path: "", message: "checked by 1" }]);
    expect(await simulator.run(scenario, () => undefined)).toEqual({ kind: "done", elapsedS: 9 });
    simulator.dispose();
  });

  test("says what failed, and runs the next on the spare", async () => {
    const { spawn, spawned } = workers(async () => {
      throw new Error("out of memory");
    });
    const simulator = createSimulator(spawn);
    expect(await simulator.run(scenario, () => undefined)).toMatchObject({
      kind: "failed",
      message: expect.stringContaining("out of memory"),
    });
    expect(spawned[0]?.terminated).toBe(true);
    expect(await simulator.run(scenario, () => undefined)).toEqual({ kind: "done", elapsedS: 9 });
    simulator.dispose();
  });

  test("gives up a worker that falls silent while it asks a policy, and never asks WebGPU again", async () => {
    const freeze: Behaviour = async (report) => {
      await report({ ...progress, asking: "Fang RL" });
      return new Promise(() => undefined);
    };
    const { spawn, spawned } = workers(freeze, async () => ({ kind: "done", elapsedS: 9 }));
    const simulator = createSimulator(spawn, 500);
    const end = await simulator.run(scenario, () => undefined);
    expect(end).toEqual({
      kind: "failed",
      message: "Fang RL stopped answering and was restarted. From now on WASM computes it.",
    });
    expect(spawned[0]?.terminated).toBe(true);
    expect(spawned[0]?.files?.wasmOnly).toBe(false);
    expect(await simulator.run(scenario, () => undefined)).toEqual({ kind: "done", elapsedS: 9 });
    expect(spawned.map(({ files }) => files?.wasmOnly)).toEqual([false, true, undefined]);
    simulator.dispose();
  });

  test("waits for one that is silent and asks none", async () => {
    const { spawn } = workers(async (report) => {
      await report(progress);
      await new Promise((resolve) => setTimeout(resolve, 1200));
      return { kind: "done", elapsedS: 2 };
    });
    const simulator = createSimulator(spawn, 500);
    expect(await simulator.run(scenario, () => undefined)).toEqual({ kind: "done", elapsedS: 2 });
    simulator.dispose();
  });

  test("does nothing when cancelled without a run", async () => {
    const { spawn, spawned } = workers();
    const simulator = createSimulator(spawn);
    simulator.cancel();
    expect((await simulator.run(scenario, () => undefined)).kind).toBe("done");
    expect(spawned.some(({ terminated }) => terminated)).toBe(false);
    simulator.dispose();
  });
});
