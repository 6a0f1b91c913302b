import { describe, expect, test } from "vitest";
import type { Scenario } from "../../../src/scenario/document.ts";
import { createTrainingStore } from "../../../src/store/training.ts";
import type {
  Picks,
  TrainedPolicy,
  TrainerClient,
  TrainingEnd,
  TrainingNews,
  TrainingPoint,
} from "../../../src/worker/trainApi.ts";
import { small } from "./smallScenario.ts";

/** A trainer that tells and ends what the test says. */
function trainer() {
  const asked: {
    picks: Picks;
    scenario: Scenario;
    shipped: Uint8Array | null;
    tell: (news: TrainingNews) => void;
    end: (end: TrainingEnd) => void;
  }[] = [];
  const wishes: string[] = [];
  const client: TrainerClient = {
    offers: async () => ({ tasks: [], algorithms: [] }),
    train: (picks, scenario, shipped, tell) =>
      new Promise((end) => asked.push({ picks, scenario, shipped, tell, end })),
    pause: () => void wishes.push("pause"),
    resume: () => void wishes.push("resume"),
    stop() {
      wishes.push("stop");
      asked.at(-1)?.end({ kind: "cancelled", elapsedS: 1 });
    },
    dispose: () => undefined,
  };
  return { client, asked, wishes };
}

const bytes = Uint8Array.from([1, 2, 3]);
const nothingShips = { names: [], cards: async () => [], bytes: async () => null };
const someShips = { ...nothingShips, bytes: async () => bytes };

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const rival = { scheduler: "edf", name: "EDF", setting: "", score: 0.5 };
const point = (iteration: number, score: number | null = null): TrainingPoint => ({
  iteration,
  steps: 100 * iteration,
  reward: 0.01,
  entropy: 1,
  loss: 0,
  score,
  elapsedS: iteration,
});
const best = (score: number): TrainedPolicy => ({
  bytes: Uint8Array.from([score * 10]),
  score,
  iteration: 1,
  steps: 100,
  elapsedS: 1,
});
const told = (news: Partial<TrainingNews>): TrainingNews => ({
  rivals: [],
  points: [],
  best: null,
  elapsedS: 2,
  ...news,
});

function started() {
  const { client, asked, wishes } = trainer();
  const store = createTrainingStore(client, nothingShips);
  return { store, asked, wishes, now: store.getState };
}

describe("a training", () => {
  test("collects what is told in order, and ends", async () => {
    const { asked, now } = started();
    expect(now()).toMatchObject({ state: { kind: "idle" }, of: null, best: null });
    now().pick({ seed: 7 });
    void now().train(small);
    await settled();
    expect(asked[0]).toMatchObject({ picks: { seed: 7 }, scenario: small, shipped: null });
    asked[0]?.tell(told({ rivals: [rival] }));
    asked[0]?.tell(told({ points: [point(0, 0.4)], best: best(0.4) }));
    asked[0]?.tell(told({ points: [point(1), point(2, 0.6)], best: best(0.6), elapsedS: 3 }));
    expect(now()).toMatchObject({ rivals: [rival], elapsedS: 3, best: { score: 0.6 }, state: { kind: "running" } });
    expect(now().points.map(({ iteration }) => iteration)).toEqual([0, 1, 2]);
    asked[0]?.end({ kind: "done", elapsedS: 4 });
    await settled();
    expect(now()).toMatchObject({ state: { kind: "done" }, elapsedS: 4, best: { score: 0.6 } });
  });

  test("names the best checkpoint by the SHA-256 of its own bytes, not of one before", async () => {
    const { asked, now } = started();
    void now().train(small);
    await settled();
    asked[0]?.tell(told({ best: best(0.4) }));
    asked[0]?.tell(told({ best: { ...best(0.6), bytes } }));
    expect(now().best?.sha256).toBeNull();
    await expect
      .poll(() => now().best?.sha256)
      .toBe("039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81");
  });

  test("says so where its worker offers nothing", async () => {
    const { now } = started();
    await now().load();
    expect(now().state).toMatchObject({ kind: "failed" });
  });

  test("is paused and resumed only while it goes on", async () => {
    const { asked, now, wishes } = started();
    now().pause();
    now().resume();
    now().stop();
    expect(wishes).toEqual([]);
    void now().train(small);
    await settled();
    now().resume();
    now().pause();
    expect(now().state.kind).toBe("paused");
    asked[0]?.tell(told({ points: [point(1)] }));
    expect([now().state.kind, now().points.length]).toEqual(["paused", 1]);
    now().resume();
    expect(now().state.kind).toBe("running");
    now().pause();
    now().stop();
    await settled();
    expect(now()).toMatchObject({ state: { kind: "stopped" }, elapsedS: 1 });
    expect(wishes).toEqual(["pause", "resume", "pause", "stop"]);
  });

  test("before the latest is stopped and told no more", async () => {
    const { asked, now } = started();
    void now().train(small);
    await settled();
    asked[0]?.tell(told({ best: best(0.9), points: [point(0, 0.9)] }));
    void now().train({ ...small, seed: 7 });
    await settled();
    asked[0]?.tell(told({ points: [point(1)] }));
    expect(asked.map(({ scenario }) => scenario.seed)).toEqual([42, 7]);
    expect(now()).toMatchObject({ points: [], best: null, state: { kind: "running" }, of: { scenario: { seed: 7 } } });
  });

  test("that begins as the policy that ships is given its bytes, or fails where there are none", async () => {
    const { client, asked } = trainer();
    const store = createTrainingStore(client, someShips);
    store.getState().pick({ start: "shipped" });
    void store.getState().train(small);
    await settled();
    expect(asked[0]?.shipped).toBe(bytes);

    const { now, asked: none } = started();
    now().pick({ start: "shipped" });
    await now().train(small);
    expect(now().state).toMatchObject({ kind: "failed", message: expect.stringContaining("fang-rl.onnx") });
    expect(none).toHaveLength(0);
  });

  test.each<TrainingEnd>([
    { kind: "failed", message: "no memory" },
    { kind: "refused", faults: [] },
  ])("that ends as %o keeps what was told", async (end) => {
    const { asked, now } = started();
    void now().train(small);
    await settled();
    asked[0]?.tell(told({ points: [point(0, 0.4)], best: best(0.4) }));
    asked[0]?.end(end);
    await settled();
    expect(now().state).toEqual(end);
    expect(now()).toMatchObject({ points: [point(0, 0.4)], best: { score: 0.4 } });
  });
});
