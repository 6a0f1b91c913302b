import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestAllowed, Choice } from "../../../src/learning/choice.ts";
import { RandomStream } from "../../../src/sim/random.ts";

/** Scores of a state between those of two others, at least one of which is allowed. */
const states = fc
  .array(fc.record({ score: fc.float({ min: -50, max: 50, noNaN: true }), allowed: fc.boolean() }), {
    minLength: 1,
    maxLength: 90,
  })
  .filter((actions) => actions.some(({ allowed }) => allowed))
  .map((actions) => ({
    scores: Float32Array.from([99, ...actions.map(({ score }) => score), 99]),
    mask: Uint8Array.from([1, ...actions.map(({ allowed }) => Number(allowed)), 1]),
    length: actions.length,
  }));

describe("the distribution over a state's actions", () => {
  test("sums to 1 over what is allowed, and is the softmax of its scores", () => {
    const choice = new Choice();
    fc.assert(
      fc.property(states, ({ scores, mask, length }) => {
        choice.softmax(scores, mask, 1, length);
        const weights = Array.from({ length }, (_, i) => (mask[1 + i] === 1 ? Math.exp(scores[1 + i]!) : 0));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        let sum = 0;
        let entropy = 0;
        for (let i = 0; i < length; i++) {
          const p = choice.probability[i]!;
          expect(p).toBeCloseTo(weights[i]! / total, 10);
          if (mask[1 + i] === 1) expect(choice.logProbability[i]).toBeCloseTo(scores[1 + i]! - Math.log(total), 8);
          else expect([p, choice.logProbability[i]]).toEqual([0, 0]);
          sum += p;
          entropy -= p * choice.logProbability[i]!;
        }
        expect(sum).toBeCloseTo(1, 10);
        expect(choice.entropy).toBeCloseTo(entropy, 10);
        expect(choice.allowed).toBe(mask.slice(1, 1 + length).filter((bit) => bit === 1).length);
      }),
    );
  });

  test("never draws what is not allowed, and the best is the greatest of what is", () => {
    const choice = new Choice();
    fc.assert(
      fc.property(states, fc.integer(), ({ scores, mask, length }, seed) => {
        choice.softmax(scores, mask, 1, length);
        const random = new RandomStream(seed, "test");
        for (let i = 0; i < 20; i++) expect(mask[1 + choice.sample(random)]).toBe(1);
        const best = bestAllowed(scores, mask, 1, length);
        expect(mask[1 + best]).toBe(1);
        for (let i = 0; i < length; i++)
          if (mask[1 + i] === 1) expect(scores[1 + i]).toBeLessThanOrEqual(scores[1 + best]!);
      }),
    );
    expect(bestAllowed(Float32Array.of(1, 2), Uint8Array.of(0, 0), 0, 2)).toBe(-1);
  });

  test("draws as often as is probable", () => {
    const choice = new Choice();
    choice.softmax(Float32Array.of(0, 1, 5, 2), Uint8Array.of(1, 1, 0, 1), 0, 4);
    const random = new RandomStream(4, "test");
    const counts = [0, 0, 0, 0];
    const draws = 40_000;
    for (let i = 0; i < draws; i++) counts[choice.sample(random)]!++;
    for (const [i, count] of counts.entries()) {
      const p = choice.probability[i]!;
      expect(Math.abs(count - draws * p)).toBeLessThanOrEqual(4 * Math.sqrt(draws * p * (1 - p)));
    }
  });
});
