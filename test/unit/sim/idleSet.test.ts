import fc from "fast-check";
import { expect, test } from "vitest";
import { IdleSet } from "../../../src/sim/idleSet.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { studyOf } from "../../scenarios/study.ts";

const LEVELS = 3;
// Groups that end within, on and beyond the 32 devices of a word.
const COUNTS = [5, 27, 1, 40, 3];
const scenario = oneQueue();
const { compiled } = studyOf({ ...scenario, fleet: COUNTS.map((count) => ({ device: "server", count })) });

const steps = fc.array(
  fc.record({
    device: fc.nat(compiled.devices - 1),
    /** Batches that run; LEVELS means no slot is free. */
    running: fc.nat(LEVELS),
  }),
  { maxLength: 400 },
);

test("the idle set holds what a map holds, and finds the least busy device of a group, first in fleet order", () => {
  fc.assert(
    fc.property(steps, (sequence) => {
      const idle = new IdleSet(compiled, LEVELS);
      const model = new Map(Array.from({ length: compiled.devices }, (_, device) => [device, 0]));
      for (const { device, running } of sequence) {
        if (running === LEVELS) {
          idle.remove(device);
          model.delete(device);
        } else {
          idle.put(device, running);
          model.set(device, running);
        }
      }
      expect(idle.count).toBe(model.size);
      for (let device = 0; device < compiled.devices; device++) expect(idle.has(device)).toBe(model.has(device));
      COUNTS.forEach((_, group) => {
        const own = [...model].filter(([device]) => compiled.groupOf[device] === group);
        expect(idle.inGroup[group]).toBe(own.length);
        if (own.length === 0) return;
        const [least] = own.sort(([a, busy], [b, busier]) => busy - busier || a - b);
        expect(idle.firstOf(group)).toBe(least?.[0]);
      });
    }),
  );
});

test("all devices are idle at first", () => {
  const idle = new IdleSet(compiled, 1);
  expect(idle.count).toBe(76);
  expect([...idle.inGroup]).toEqual(COUNTS);
  expect(COUNTS.map((_, group) => idle.firstOf(group))).toEqual([0, 5, 32, 33, 73]);
});
