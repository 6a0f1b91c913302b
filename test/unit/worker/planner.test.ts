import { expose, type Remote, releaseProxy } from "comlink";
import { describe, expect, test } from "vitest";
import type { WorkerLike } from "../../../src/worker/connection.ts";
import type { PlanEnd, PlanNews } from "../../../src/worker/planApi.ts";
import { createPlanner } from "../../../src/worker/planner.ts";
import { small } from "../store/smallScenario.ts";

const news: PlanNews = { kind: "made", reports: [], elapsedS: 1 };
const done: PlanEnd = { kind: "done", elapsedS: 2 };

type Tell = Remote<(news: PlanNews) => void>;
type Behaviour = (tell: Tell, cancelled: Promise<void>) => Promise<PlanEnd>;

/** Workers in this thread, in the order they are spawned; each plans as its behaviour says. */
function workers(...behaviours: Behaviour[]) {
  const spawned: { terminated: boolean; readonly port: MessagePort }[] = [];
  const spawn = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel();
    const state = { terminated: false, port: port1 };
    const behave = behaviours[spawned.length] ?? (async () => done);
    let cancel: () => void = () => undefined;
    const cancelled = new Promise<void>((resolve) => {
      cancel = resolve;
    });
    expose(
      {
        plan: (_: unknown, __: number, tell: Tell) => behave(tell, cancelled).finally(() => tell[releaseProxy]()),
        make: () => null,
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

const never = () => new Promise<PlanEnd>(() => undefined);

describe("a planner's client", () => {
  test("makes its worker at first use and keeps it, and hands on news and the end", async () => {
    const { spawn, spawned } = workers(async (tell) => {
      await tell(news);
      return done;
    });
    const planner = createPlanner(spawn);
    planner.cancel();
    expect(spawned).toHaveLength(0);
    const told: PlanNews[] = [];
    expect(await planner.plan(small, 0, (each) => told.push(each))).toEqual(done);
    expect(told).toEqual([news]);
    await planner.plan(small, 0, () => undefined);
    expect(spawned).toHaveLength(1);
    planner.dispose();
    expect(spawned[0]?.terminated).toBe(true);
  });

  test("keeps a worker that stops when asked", async () => {
    const { spawn, spawned } = workers(async (_, cancelled) => {
      await cancelled;
      return { kind: "cancelled", elapsedS: 1 };
    });
    const planner = createPlanner(spawn);
    const ended = planner.plan(small, 0, () => undefined);
    planner.cancel();
    expect(await ended).toEqual({ kind: "cancelled", elapsedS: 1 });
    expect(spawned.map(({ terminated }) => terminated)).toEqual([false]);
    planner.dispose();
  });

  test("ends one that stays silent, and plans on with another", async () => {
    const { spawn, spawned } = workers(never);
    const planner = createPlanner(spawn);
    const ended = planner.plan(small, 0, () => undefined);
    planner.cancel();
    expect(await ended).toMatchObject({ kind: "cancelled" });
    expect(spawned[0]?.terminated).toBe(true);
    expect(await planner.plan(small, 0, () => undefined)).toEqual(done);
    expect(spawned).toHaveLength(2);
    planner.dispose();
  });

  test("says why planning failed, and starts afresh", async () => {
    const { spawn, spawned } = workers(async () => {
      throw new Error("no memory");
    });
    const planner = createPlanner(spawn);
    expect(await planner.plan(small, 0, () => undefined)).toEqual({
      kind: "failed",
      message: "Planning stopped with an error and was restarted: no memory.",
    });
    expect(spawned[0]?.terminated).toBe(true);
    expect(await planner.plan(small, 0, () => undefined)).toEqual(done);
    planner.dispose();
  });

  test("ends when its worker is lost", async () => {
    const { spawn, spawned } = workers(never);
    const planner = createPlanner(spawn);
    const ended = planner.plan(small, 0, () => undefined);
    spawned[0]?.port.dispatchEvent(new Event("error"));
    expect(await ended).toMatchObject({ kind: "failed", message: expect.stringContaining("Planning could not start") });
    planner.dispose();
  });
});
