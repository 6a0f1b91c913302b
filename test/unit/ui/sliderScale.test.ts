import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromTrack, nudged, type SliderScale, toTrack, trackSteps } from "../../../src/ui/parts/sliderScale.ts";

const min = 1;
const max = 2000;
const places = fc.integer({ min: 0, max: trackSteps });
const values = fc.integer({ min, max });

describe.each<SliderScale>(["linear", "log"])("%s scale", (scale) => {
  test("the ends of the track are the ends of the range", () => {
    expect(fromTrack(0, min, max, scale, 1)).toBe(min);
    expect(fromTrack(trackSteps, min, max, scale, 1)).toBe(max);
    expect(toTrack(max * 3, min, max, scale)).toBe(trackSteps);
    expect(toTrack(0, min, max, scale)).toBe(0);
  });

  test("further along the track is never less", () => {
    fc.assert(
      fc.property(places, places, (a, b) => {
        fc.pre(a < b);
        expect(fromTrack(a, min, max, scale, 1)).toBeLessThanOrEqual(fromTrack(b, min, max, scale, 1));
      }),
    );
  });

  test("a value put on the track comes back within 1 % or one step", () => {
    fc.assert(
      fc.property(values, (value) => {
        const back = fromTrack(toTrack(value, min, max, scale), min, max, scale, 1);
        const place = (max - min) / trackSteps;
        expect(Math.abs(back - value)).toBeLessThanOrEqual(scale === "log" ? Math.max(1, value * 0.01) : 1 + place);
      }),
    );
  });

  test("an arrow key always moves, except at the end, and stays inside", () => {
    fc.assert(
      fc.property(values, (value) => {
        const up = nudged(value, 1, min, max, scale, 1);
        const down = nudged(value, -1, min, max, scale, 1);
        expect(value === max ? up === max : up > value && up <= max).toBe(true);
        expect(value === min ? down === min : down < value && down >= min).toBe(true);
      }),
    );
  });
});
