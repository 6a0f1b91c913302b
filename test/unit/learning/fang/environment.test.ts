import { describe, expect, it } from "vitest";
import { randomTask } from "../../../../src/learning/fang/drawTask.ts";
import { startGreedy } from "../../../../src/learning/fang/greedyStart.ts";
import { plainKernels } from "../../../../src/learning/kernels/plain.ts";
import { Network } from "../../../../src/learning/network.ts";
import { ACTIONS, fangSchema } from "../../../../src/policy/fang/features.ts";
import { bestAction, Rows } from "../../../../src/policy/rows.ts";
import { RandomStream } from "../../../../src/sim/random.ts";

const task = randomTask({ apps: [2, 6], devices: [1, 3], load: [0.5, 1.2], requests: 200 });

/** Rewards, times and ends of so many random steps. */
function course(seed: number, steps: number): number[][] {
  const environment = task.environment(seed);
  const choices = new RandomStream(seed, "choices");
  const rows = new Rows(task.features, task.columns);
  const outcome = { reward: 0, elapsed: 0, ended: false };
  return Array.from({ length: steps }, () => {
    rows.clear();
    const count = environment.observe(rows);
    const allowed = Array.from(rows.mask.subarray(0, count * task.columns).entries()).flatMap(([i, on]) =>
      on === 1 ? [i] : [],
    );
    environment.step(allowed[choices.bits() % allowed.length]!, outcome);
    return [outcome.reward, outcome.elapsed, outcome.ended ? 1 : 0];
  });
}

describe("Fang's environment", () => {
  it("takes the same course twice, and another with another seed", () => {
    expect(course(1, 400)).toEqual(course(1, 400));
    expect(course(2, 400)).not.toEqual(course(1, 400));
  });

  it("lets time pass forward, goes on to another scenario at an end, and pays within what could be earned", () => {
    const steps = course(3, 1500);
    expect(steps.filter(([, , ended]) => ended === 1).length).toBeGreaterThan(2);
    for (const [reward, elapsed] of steps) {
      expect(elapsed).toBeGreaterThanOrEqual(0);
      expect(Number.isFinite(reward)).toBe(true);
      // No batch is larger than 64 requests, and none is worth more than 1.
      expect(reward).toBeLessThan(64);
    }
  });
});

describe("a policy that begins greedy", () => {
  it("scores every action by its value, so that it chooses the most utility per device-second", () => {
    const network = new Network(
      plainKernels(),
      [fangSchema.features.length, 64, 64, ACTIONS],
      256,
      new RandomStream(1, "w"),
      0.01,
    );
    startGreedy(network);
    const environment = task.environment(9);
    const rows = new Rows(task.features, task.columns);
    const outcome = { reward: 0, elapsed: 0, ended: false };
    let greedy = 0;
    const states = 300;
    for (let state = 0; state < states; state++) {
      rows.clear();
      const count = environment.observe(rows);
      const input = network.kernels.alloc(count * rows.features);
      input.set(rows.used());
      const action = bestAction(rows, network.forward(input, count), 0, count);
      const value = rows.values[Math.floor(action / ACTIONS) * rows.features + (action % ACTIONS)]!;
      if (value > 0.97) greedy++;
      environment.step(action, outcome);
    }
    expect(greedy / states).toBeGreaterThan(0.95);
  });
});
