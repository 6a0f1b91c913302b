import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Environment, Step } from "../../../src/learning/environment.ts";
import { Replay } from "../../../src/learning/replay.ts";
import { SideBySide } from "../../../src/learning/sideBySide.ts";
import { Rows } from "../../../src/policy/rows.ts";
import { RandomStream } from "../../../src/sim/random.ts";

/** Shows 1 to 6 rows, all of them holding a number of the environment's own and the step's. */
class Numbered implements Environment {
  step = (_: number, out: Step): void => {
    out.reward = this.number;
    this.number++;
    this.rows = 1 + Math.floor(this.random.uniform() * 6);
  };
  private readonly random: RandomStream;
  private rows = 1;

  constructor(private number: number) {
    this.random = new RandomStream(number, "numbered");
  }

  observe(rows: Rows): number {
    for (let i = 0; i < this.rows; i++) {
      const row = rows.add();
      rows.values.set([this.number, i], row * 2);
      rows.mask[row] = 1;
    }
    return this.rows;
  }
}

describe("a replay", () => {
  test("gives back whole states, what was done in them and what they led to, however often the ring has turned", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 24, max: 90 }),
        fc.integer({ min: 2, max: 60 }),
        fc.integer(),
        (environments, rowCapacity, steps, seed) => {
          let made = 0;
          const environment = () => new Numbered(1000 * made++);
          const sides = new SideBySide({ features: 2, columns: 1, environment }, environments, 1);
          const replay = new Replay(2, 1, environments, rowCapacity);
          const rows = new Rows(2, 1);
          for (let t = 0; t < steps; t++) {
            rows.clear();
            sides.observe(rows);
            replay.push(rows, sides);
            for (let e = 0; e < environments; e++) replay.record(e, 0, sides.step(e, 0).reward, t);
          }

          // At least the last steps fit, whatever gap the turn left, and their rows hold no others.
          expect(replay.decisions).toBeGreaterThanOrEqual(
            Math.min(steps - 1, Math.floor(rowCapacity / (6 * environments)) - 2) * environments,
          );
          const shown = (state: number): number => {
            const first = replay.first[state]!;
            for (let i = 0; i < replay.count[state]!; i++) {
              expect(replay.values[(first + i) * 2]).toBe(replay.values[first * 2]);
              expect(replay.values[(first + i) * 2 + 1]).toBe(i);
              expect(replay.mask[first + i]).toBe(1);
            }
            return replay.values[first * 2]!;
          };
          const random = new RandomStream(seed, "test");
          for (let i = 0; i < 50 && replay.decisions > 0; i++) {
            const state = replay.sample(random);
            expect(replay.reward[state]).toBe(shown(state));
            expect(replay.discount[state]).toBe(shown(state) % 1000);
            expect(shown(replay.successor(state))).toBe(shown(state) + 1);
          }
        },
      ),
    );
  });

  test("draws every decision it can be learnt from", () => {
    const sides = new SideBySide({ features: 2, columns: 1, environment: () => new Numbered(0) }, 2, 1);
    const replay = new Replay(2, 1, 2, 1000);
    const rows = new Rows(2, 1);
    for (let t = 0; t < 5; t++) {
      rows.clear();
      sides.observe(rows);
      replay.push(rows, sides);
      for (let e = 0; e < 2; e++) replay.record(e, 0, sides.step(e, 0).reward, 1);
    }
    const random = new RandomStream(1, "test");
    const drawn = new Set(Array.from({ length: 500 }, () => replay.sample(random)));
    expect(Array.from(drawn).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("refuses a step that it can't hold", () => {
    const sides = new SideBySide({ features: 2, columns: 1, environment: () => new Numbered(0) }, 5, 1);
    const rows = new Rows(2, 1);
    sides.observe(rows);
    expect(() => new Replay(2, 1, 5, 4).push(rows, sides)).toThrow("One step has 5 rows; the replay was set to 4");
  });
});
