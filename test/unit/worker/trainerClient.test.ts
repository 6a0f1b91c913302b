import { expose, type Remote, releaseProxy } from "comlink";
import { describe, expect, test } from "vitest";
import type { WorkerLike } from "../../../src/worker/connection.ts";
import type { TrainingEnd, TrainingNews, TrainingOffers } from "../../../src/worker/trainApi.ts";
import { createTrainerClient } from "../../../src/worker/trainerClient.ts";
import { small } from "../store/smallScenario.ts";

const picks = {
  scheduler: "fang-rl",
  algorithm: "ppo",
  ground: "scenario",
  start: "nothing",
  seed: 1,
  decisions: 1000,
} as const;
const news: TrainingNews = { rivals: [], points: [], best: null, elapsedS: 1 };
const done: TrainingEnd = { kind: "done", elapsedS: 2 };
const offers: TrainingOffers = { tasks: [], algorithms: [] };

type Tell = Remote<(news: TrainingNews) => void>;
type Behaviour = (tell: Tell, stopped: Promise<void>) => Promise<TrainingEnd>;

/** Workers in this thread, in the order they are spawned; each trains as its behaviour says. */
function workers(...behaviours: Behaviour[]) {
  const spawned: { terminated: boolean; readonly asked: string[]; readonly port: MessagePort }[] = [];
  const spawn = (): WorkerLike => {
    const { port1, port2 } = new MessageChannel();
    const state = { terminated: false, asked: [] as string[], port: port1 };
    const behave = behaviours[spawned.length] ?? (async () => done);
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    expose(
      {
        offers: () => offers,
        train: (_: unknown, __: unknown, ___: unknown, tell: Tell) =>
          behave(tell, stopped).finally(() => tell[releaseProxy]()),
        pause: () => void state.asked.push("pause"),
        resume: () => void state.asked.push("resume"),
        stop: () => stop(),
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

const never = () => new Promise<TrainingEnd>(() => undefined);

describe("a trainer's client", () => {
  test("makes its worker at first use and keeps it, and hands on news and the end", async () => {
    const { spawn, spawned } = workers(async (tell) => {
      await tell(news);
      return done;
    });
    const client = createTrainerClient(spawn);
    client.pause();
    client.stop();
    expect(spawned).toHaveLength(0);
    expect(await client.offers()).toEqual(offers);
    const told: TrainingNews[] = [];
    expect(await client.train(picks, small, null, (each) => told.push(each))).toEqual(done);
    expect(told).toEqual([news]);
    expect(spawned).toHaveLength(1);
    client.dispose();
    expect(spawned[0]?.terminated).toBe(true);
  });

  test("asks its worker to pause, resume and stop, and keeps one that does", async () => {
    const { spawn, spawned } = workers(async (_, stopped) => {
      await stopped;
      return { kind: "cancelled", elapsedS: 1 };
    });
    const client = createTrainerClient(spawn);
    const ended = client.train(picks, small, null, () => undefined);
    client.pause();
    client.resume();
    client.stop();
    expect(await ended).toEqual({ kind: "cancelled", elapsedS: 1 });
    expect(spawned.map(({ terminated, asked }) => ({ terminated, asked }))).toEqual([
      { terminated: false, asked: ["pause", "resume"] },
    ]);
    client.dispose();
  });

  test("ends one that stays silent, and trains on with another", async () => {
    const { spawn, spawned } = workers(never);
    const client = createTrainerClient(spawn);
    const ended = client.train(picks, small, null, () => undefined);
    client.stop();
    expect(await ended).toMatchObject({ kind: "cancelled" });
    expect(spawned[0]?.terminated).toBe(true);
    expect(await client.train(picks, small, null, () => undefined)).toEqual(done);
    expect(spawned).toHaveLength(2);
    client.dispose();
  });

  test("says why training failed, and starts afresh", async () => {
    const { spawn, spawned } = workers(async () => {
      throw new Error("no memory");
    });
    const client = createTrainerClient(spawn);
    expect(await client.train(picks, small, null, () => undefined)).toEqual({
      kind: "failed",
      message: "Training stopped with an error and was restarted: no memory.",
    });
    expect(spawned[0]?.terminated).toBe(true);
    expect(await client.train(picks, small, null, () => undefined)).toEqual(done);
    client.dispose();
  });

  test("ends when its worker is lost, and offers nothing then", async () => {
    const { spawn, spawned } = workers(never);
    const client = createTrainerClient(spawn);
    const ended = client.train(picks, small, null, () => undefined);
    spawned[0]?.port.dispatchEvent(new Event("error"));
    expect(await ended).toMatchObject({ kind: "failed", message: expect.stringContaining("Training could not start") });
    client.dispose();
  });
});
