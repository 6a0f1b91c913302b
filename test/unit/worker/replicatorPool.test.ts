import { expose } from "comlink";
import { describe, expect, test, vi } from "vitest";
import type { Task } from "../../../src/experiment/task.ts";
import type { Lane } from "../../../src/worker/lanes.ts";
import { createReplicator, type HelpedRun } from "../../../src/worker/replicator.ts";
import { createReplicatorPool } from "../../../src/worker/replicatorPool.ts";
import { messageHop } from "../../../src/worker/slices.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

const run = (durationS: number): HelpedRun => ({
  scenario: oneQueue({ replications: 2, durationS }),
  files: { base: "", own: new Map(), wasmOnly: false },
  provided: [null],
});
const short = run(1);
const endless = run(10_000);
const first: Task = { scheduler: 0, replication: 0, count: 1 };

async function resultOf(lane: Lane, task: Task) {
  const done = await lane(task);
  return done?.kind === "measured" ? done.results[0] : undefined;
}

/** Helping workers in this thread; one whose number is in `silent` never answers, and one that is frozen only at first. */
function workers(silent: readonly number[] = [], frozen = false) {
  const spawned: { terminated: boolean; lose: () => void }[] = [];
  const spawn = () => {
    const { port1, port2 } = new MessageChannel();
    const never = () => new Promise<never>(() => undefined);
    const stuck = frozen ? { replicate: never, isAlive: never } : {};
    if (!silent.includes(spawned.length)) expose({ ...createReplicator(), ...stuck }, port2);
    port1.start();
    const errors = new EventTarget();
    const state = { terminated: false, lose: () => void errors.dispatchEvent(new Event("error")) };
    spawned.push(state);
    const target = (type: string) => (type === "error" ? errors : port1);
    return {
      postMessage: port1.postMessage.bind(port1),
      addEventListener: (type: string, listener: EventListener) => target(type).addEventListener(type, listener),
      removeEventListener: (type: string, listener: EventListener) => target(type).removeEventListener(type, listener),
      terminate() {
        state.terminated = true;
        port1.close();
        port2.close();
      },
    };
  };
  return { spawn, spawned };
}

/** The first lane that becomes ready. */
function firstLane(pool: ReturnType<typeof createReplicatorPool>, scenario = short): Promise<Lane> {
  return new Promise((resolve) => pool.prepare(scenario, resolve));
}

describe("helping workers", () => {
  test("are started with the first run and stay for the next", async () => {
    const { spawn, spawned } = workers();
    const pool = createReplicatorPool(2, spawn);
    expect(spawned).toHaveLength(0);
    await firstLane(pool);
    await firstLane(pool);
    expect(spawned).toHaveLength(2);
    for (const { lose } of spawned) lose();
  });

  test("answer with a replication of the scenario they were prepared for", async () => {
    const { spawn, spawned } = workers();
    const lane = await firstLane(createReplicatorPool(1, spawn));
    const [one, same] = [await resultOf(lane, first), await resultOf(lane, first)];
    expect(one?.total.offeredRps).toBeGreaterThan(400);
    expect(one?.counts).toEqual(same?.counts);
    expect((await resultOf(lane, { ...first, replication: 1 }))?.counts).not.toEqual(one?.counts);
    for (const { lose } of spawned) lose();
  });

  test("let go when cancelled, and when the next run is prepared", async () => {
    const { spawn, spawned } = workers();
    const pool = createReplicatorPool(1, spawn);
    const lane = await firstLane(pool, endless);
    const cancelled = lane(first);
    pool.cancel();
    expect(await cancelled).toBeNull();
    expect(await lane(first)).toBeNull();
    const again = await firstLane(pool, endless);
    const overtaken = again(first);
    const next = await firstLane(pool, short);
    expect(await overtaken).toBeNull();
    expect(await next(first)).not.toBeNull();
    for (const { lose } of spawned) lose();
  });

  test("fail what they were asked when they are lost, and are replaced by the next run", async () => {
    const { spawn, spawned } = workers();
    const pool = createReplicatorPool(1, spawn);
    const lane = await firstLane(pool, endless);
    const asked = lane(first);
    spawned[0]?.lose();
    await expect(asked).rejects.toThrow("lost");
    expect(spawned[0]?.terminated).toBe(true);
    const next = await firstLane(pool, short);
    expect(spawned).toHaveLength(2);
    expect(await next(first)).not.toBeNull();
    spawned[1]?.lose();
  });

  test("that freeze in a task are noticed", async () => {
    const { spawn, spawned } = workers([], true);
    const lane = await firstLane(createReplicatorPool(1, spawn));
    vi.useFakeTimers();
    const task = lane(first);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(await task).toEqual({ kind: "stopped" });
    vi.useRealTimers();
    for (const { lose } of spawned) lose();
  });

  test("that never load are missing, and nobody waits for them", async () => {
    const { spawn, spawned } = workers([0]);
    const joined: Lane[] = [];
    createReplicatorPool(2, spawn).prepare(short, (lane) => joined.push(lane));
    const hop = messageHop();
    while (joined.length === 0) await hop();
    for (let i = 0; i < 20; i++) await hop();
    expect(joined).toHaveLength(1);
    for (const { lose } of spawned) lose();
  });
});
