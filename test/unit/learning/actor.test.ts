import { describe, expect, test } from "vitest";
import { Actor, type Pull } from "../../../src/learning/actor.ts";
import { Choice } from "../../../src/learning/choice.ts";
import { inOrder } from "../../../src/learning/draw.ts";
import { simdKernels } from "../../../src/learning/kernels/simd.ts";
import { Rows } from "../../../src/policy/rows.ts";
import { RandomStream } from "../../../src/sim/random.ts";

const FEATURES = 4;
const COLUMNS = 3;
const STATES = 12;

/** States of 1 to 5 rows, with some actions not allowed. */
function someStates(random: RandomStream) {
  const rows = new Rows(FEATURES, COLUMNS);
  const first = new Int32Array(STATES);
  const count = new Int32Array(STATES);
  const action = new Int32Array(STATES);
  for (let state = 0; state < STATES; state++) {
    first[state] = rows.count;
    count[state] = 1 + (random.bits() % 5);
    for (let i = 0; i < count[state]!; i++) {
      const row = rows.add();
      for (let f = 0; f < FEATURES; f++) rows.values[row * FEATURES + f] = random.normal();
      for (let c = 0; c < COLUMNS; c++) rows.mask[row * COLUMNS + c] = c === 0 || random.uniform() < 0.6 ? 1 : 0;
    }
    action[state] = COLUMNS * (random.bits() % count[state]!);
  }
  return { rows, first, count, action };
}

describe("a policy's step", () => {
  const random = new RandomStream(5, "test");
  const states = someStates(random);
  const strengths = Float64Array.from({ length: STATES }, () => random.normal());
  const pull: Pull = (state) => strengths[state]!;
  const draw = { order: inOrder(STATES), from: 0, to: STATES };
  const bonus = 0.7;

  function make(rowCapacity: number) {
    const kernels = simdKernels(4);
    const task = { features: FEATURES, columns: COLUMNS, environment: () => raise() };
    const actor = new Actor(kernels, task, { seed: 3, hidden: [8], environments: 1, rowCapacity });
    const random = new RandomStream(9, "weights");
    // Larger scores than a new policy's, so that the entropy has a slope.
    for (const layer of actor.policy.layers)
      for (let i = 0; i < layer.weights.length; i++) layer.weights[i] = random.normal();
    return { actor, kernels };
  }

  /** What the step should raise: Σ strength · ln p of the action, and the bonus on entropy, by state. */
  function objective(actor: Actor, input: Float32Array): number {
    const choice = new Choice();
    const scores = actor.policy.forward(input, states.rows.count);
    let sum = 0;
    for (let state = 0; state < STATES; state++) {
      choice.softmax(scores, states.rows.mask, states.first[state]! * COLUMNS, states.count[state]! * COLUMNS);
      sum += strengths[state]! * choice.logProbability[states.action[state]!]! + bonus * choice.entropy;
    }
    return sum / STATES;
  }

  test("goes along the gradient of its objective, as finite differences tell it", () => {
    const { actor, kernels } = make(64);
    const input = kernels.alloc(64 * FEATURES);
    input.set(states.rows.used());
    const { parameters } = actor.policy;
    const before = Float32Array.from(parameters);
    const slopes = Array.from(before, (value, i) => {
      const at = (change: number) => {
        parameters.set(before);
        parameters[i] = value + change;
        return objective(actor, input);
      };
      return (at(1e-3) - at(-1e-3)) / 2e-3;
    });
    parameters.set(before);
    actor.learn(states, states.action, pull, bonus, draw, { rate: 0, maxNorm: 1e9 });
    const size = Math.hypot(...slopes);
    for (const [i, slope] of slopes.entries()) expect(Math.abs(-actor.gradient[i]! - slope) / size).toBeLessThan(1e-2);
  });

  test("is the same whether its batch passes the network at once or in parts", () => {
    const gradients = [64, 7].map((rowCapacity) => {
      const { actor } = make(rowCapacity);
      actor.learn(states, states.action, pull, bonus, draw, { rate: 0, maxNorm: 1e9 });
      return Array.from(actor.gradient);
    });
    for (const [i, value] of gradients[0]!.entries()) expect(gradients[1]![i]).toBeCloseTo(value, 5);
  });

  test("is refused where a state has more rows than the network takes", () => {
    const { actor } = make(2);
    expect(() => actor.learn(states, states.action, pull, bonus, draw, { rate: 0, maxNorm: 1 })).toThrow(
      "the trainer was set to at most 2",
    );
  });
});

function raise(): never {
  throw new Error("No environment is needed");
}
