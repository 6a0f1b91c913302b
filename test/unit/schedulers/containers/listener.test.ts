import fc from "fast-check";
import { expect, test } from "vitest";
import { Listener } from "../../../../src/schedulers/containers/listener.ts";

test("without events it looks at 10, 30, 70 and 150 s; an arrival at 80 s brings the next look to 90 s", () => {
  const listener = new Listener(10, 16);
  listener.event(0);
  const looks: number[] = [];
  for (let i = 0; i < 4; i++) {
    looks.push(listener.nextMs);
    listener.looked(listener.nextMs, true);
  }
  expect(looks).toEqual([10, 30, 70, 150]);
  listener.event(80);
  expect(listener.nextMs).toBe(90);
  listener.looked(90, true);
  expect(listener.nextMs).toBe(110);
});

test("the interval is the first after a change, at most the longest, and never shrinks between", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), fc.nat(6), (stable, doublings) => {
      const listener = new Listener(10, doublings);
      listener.event(0);
      let before = 10;
      for (const still of stable) {
        listener.looked(listener.nextMs, still);
        expect(listener.intervalMs).toBe(still ? Math.min(2 * before, 10 * 2 ** doublings) : 10);
        before = listener.intervalMs;
      }
    }),
  );
});
