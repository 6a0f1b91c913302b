import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { estimateAdvantages, standardise, standardiseEach } from "../../../src/learning/advantage.ts";

const numbers = (length: number) =>
  fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length, maxLength: length });
const steps = 6;
const environments = 3;
const states = steps * environments;

const courses = fc.record({
  reward: numbers(states),
  elapsed: fc.array(fc.double({ min: 0, max: 3, noNaN: true }), { minLength: states, maxLength: states }),
  ended: fc.array(fc.boolean(), { minLength: states, maxLength: states }),
  values: numbers(states + environments),
});

function estimate(
  { reward, elapsed, ended, values }: typeof courses extends fc.Arbitrary<infer C> ? C : never,
  lambda: number,
) {
  const discount = Float64Array.from(elapsed, (time, i) => (ended[i] ? 0 : Math.exp(-time)));
  const advantage = new Float64Array(states);
  const target = new Float64Array(states);
  const course = { states, reward: Float64Array.from(reward), discount };
  estimateAdvantages(course, environments, Float64Array.from(values), lambda, advantage, target);
  return { discount, advantage, target };
}

describe("advantages", () => {
  test("with λ = 1 are discounted rewards up to the end or the last value, less the state's own value", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const { discount, advantage, target } = estimate(course, 1);
        for (let state = 0; state < states; state++) {
          let sum = 0;
          let weight = 1;
          let next = state;
          for (; next < states; next += environments) {
            sum += weight * course.reward[next]!;
            weight *= discount[next]!;
          }
          sum += weight * course.values[next]!;
          expect(target[state]).toBeCloseTo(sum, 8);
          expect(advantage[state]).toBeCloseTo(sum - course.values[state]!, 8);
        }
      }),
    );
  });

  test("with λ = 0 trust the value of the next state", () => {
    fc.assert(
      fc.property(courses, (course) => {
        const { discount, target } = estimate(course, 0);
        for (let state = 0; state < states; state++)
          expect(target[state]).toBeCloseTo(
            course.reward[state]! + discount[state]! * course.values[state + environments]!,
            10,
          );
      }),
    );
  });

  test("are standardised to mean 0 and deviation 1", () => {
    const values = Float64Array.of(3, 5, 10, -2);
    standardise(values);
    const mean = values.reduce((sum, value) => sum + value, 0) / 4;
    expect(mean).toBeCloseTo(0, 12);
    expect(values.reduce((sum, value) => sum + value * value, 0) / 4).toBeCloseTo(1, 6);
    expect(Array.from(values).sort((a, b) => a - b)[3]).toBe(values[2]);
  });

  test("are standardised group by group, but for a group that hardly differs", () => {
    const values = Float64Array.of(3, 100, 7, 5, -300, 7.001, 10, 200, 7, -2, 0, 7.001);
    standardiseEach(values, 3);
    const group = (first: number) => Array.from(values).filter((_, i) => i % 3 === first);
    for (const first of [0, 1, 2]) expect(group(first).reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
    for (const first of [0, 1]) {
      const squares = group(first).reduce((sum, value) => sum + value * value, 0) / 4;
      expect(squares).toBeGreaterThan(first === 0 ? 0 : 0.999);
      expect(squares).toBeLessThan(1.001);
    }
    expect(Math.max(...group(2).map(Math.abs))).toBeLessThan(0.01);
  });
});
