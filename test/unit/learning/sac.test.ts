import { expect, test } from "vitest";
import { Choice } from "../../../src/learning/choice.ts";
import { softValue } from "../../../src/learning/sac.ts";
import { Temperature } from "../../../src/learning/temperature.ts";

test("a soft value is the mean of the lesser values, and the temperature times the entropy", () => {
  const choice = new Choice();
  choice.softmax(new Float32Array(4), new Uint8Array(4).fill(1), 0, 4);
  const values = Float32Array.of(1, 2, 3, 4);
  expect(softValue(choice, values, values, 0, 0.1)).toBeCloseTo(2.5 + 0.1 * Math.log(4), 6);
  expect(softValue(choice, values, values, 0, 0.1)).toBeCloseTo(2.6386, 4);
  expect(softValue(choice, values, Float32Array.of(9, 1, 9, 3), 0, 0)).toBeCloseTo(2, 6);
});

test("a soft value leaves out what is not allowed", () => {
  const choice = new Choice();
  choice.softmax(new Float32Array(3), Uint8Array.of(1, 0, 1), 0, 3);
  const values = Float32Array.of(1, 1000, 3);
  expect(softValue(choice, values, values, 0, 1)).toBeCloseTo(2 + Math.log(2), 6);
});

test("the temperature falls while there is more entropy than is aimed at, and rises while there is less", () => {
  for (const excess of [0.5, -0.5]) {
    const temperature = new Temperature(0.2);
    expect(temperature.alpha).toBeCloseTo(0.2, 10);
    for (let i = 0; i < 10; i++) {
      const before = temperature.alpha;
      temperature.step(excess, 0.01);
      expect(Math.sign(temperature.alpha - before)).toBe(-Math.sign(excess));
    }
  }
});
