import { describe, expect, test } from "vitest";
import type { Picks, TrainingOffer, TrainingOffers } from "../../../../src/store/training.ts";
import { picksFor } from "../../../../src/ui/train/controls/picksFor.ts";

const task = (change: Partial<TrainingOffer>): TrainingOffer => ({
  scheduler: "fang-rl",
  name: "Fang RL",
  policy: "fang-rl",
  schema: { id: "fang", version: 1, features: [], actions: [] },
  about: "",
  scoreName: "",
  scoreAbout: "",
  rewardAbout: "",
  grounds: ["scenario", "random"],
  algorithm: "ppo",
  lengthShare: 1,
  rule: "greedy rule",
  rules: 5,
  ...change,
});

const offers: TrainingOffers = {
  tasks: [task({}), task({ scheduler: "bcedge", grounds: ["random"], algorithm: "sac", lengthShare: 0.5, rule: null })],
  algorithms: [
    { id: "ppo", name: "PPO", about: "", decisions: 1000, begins: true },
    { id: "sac", name: "SAC", about: "", decisions: 100, begins: false },
  ],
};

const picks: Picks = {
  scheduler: "fang-rl",
  algorithm: "ppo",
  ground: "scenario",
  start: "rule",
  seed: 7,
  decisions: 123,
};

describe("picks", () => {
  test("of another algorithm have its length, and begin as before where it can", () => {
    expect(picksFor(offers, picks, { algorithm: "ppo" })).toEqual({ ...picks, decisions: 1000 });
    expect(picksFor(offers, picks, { algorithm: "sac" })).toEqual({
      ...picks,
      algorithm: "sac",
      start: "nothing",
      decisions: 100,
    });
  });

  test("of another scheduler have its algorithm, a ground that it has, and a start that every one has", () => {
    expect(picksFor(offers, picks, { scheduler: "bcedge" })).toEqual({
      scheduler: "bcedge",
      algorithm: "sac",
      ground: "random",
      start: "nothing",
      seed: 7,
      decisions: 50,
    });
  });

  test("stay as they are for what is not offered", () => {
    expect(picksFor(offers, picks, { scheduler: "edf" })).toBe(picks);
    expect(picksFor(offers, picks, { algorithm: "ga" })).toBe(picks);
  });
});
