import { describe, expect, it } from "vitest";
import { drawRunnable } from "../../../../src/learning/fang/drawTask.ts";
import { FangAsking } from "../../../../src/policy/fang/fangAsking.ts";
import { ACTIONS, fangSchema, OWN, SHARED, SIZES } from "../../../../src/policy/fang/features.ts";
import { Rows } from "../../../../src/policy/rows.ts";
import { RandomStream } from "../../../../src/sim/random.ts";
import { createSimulation } from "../../../../src/sim/simulation.ts";

const RANGES = { apps: [2, 12], devices: [1, 6], load: [0.3, 1.5], requests: 300 } as const;

/** Runs a scenario with random allowed actions and shows every state to `look`. */
function wander(seed: number, look: (rows: Rows, count: number, scheduler: FangAsking) => void): number {
  const { compiled } = drawRunnable(new RandomStream(seed, "asking"), RANGES, "asking");
  const scheduler = new FangAsking(compiled, 1, seed % 2 === 0);
  const simulation = createSimulation(compiled, seed, scheduler);
  const choices = new RandomStream(seed, "choices");
  const rows = new Rows(fangSchema.features.length, ACTIONS);
  let states = 0;
  for (let view = simulation.next(); view !== null; view = simulation.next()) {
    const alone = scheduler.alone(view);
    if (alone !== null) {
      simulation.apply(alone);
      continue;
    }
    rows.clear();
    const count = scheduler.observe(view, rows);
    look(rows, count, scheduler);
    const allowed = Array.from(rows.mask.subarray(0, count * ACTIONS).entries()).flatMap(([i, on]) =>
      on === 1 ? [i] : [],
    );
    simulation.apply(scheduler.act(view, allowed[choices.bits() % allowed.length]!));
    states++;
  }
  const { tally, offered, unfinished } = simulation.finish();
  for (let app = 0; app < compiled.apps; app++)
    expect(tally.completed[app]! + tally.dropped[app]! + unfinished[app]!).toBe(offered[app]);
  return states;
}

const seeds = Array.from({ length: 12 }, (_, i) => i + 1);

describe("what Fang's policies see", () => {
  it.each(seeds)("is finite and within the documented ranges, whatever is done (seed %i)", (seed) => {
    const states = wander(seed, (rows, count) => {
      for (let i = 0; i < count * rows.features; i++) {
        const value = rows.values[i]!;
        if (!(Math.abs(value) <= 4.001))
          throw new RangeError(`${fangSchema.features[i % rows.features]?.name}: ${value}`);
      }
    });
    expect(states).toBeGreaterThan(20);
  });

  it("gives every state an action, no value to what can't be done, and the best candidate a value of 1", () => {
    const faults = new Set<string>();
    for (const seed of seeds)
      wander(seed, ({ values, mask, features }, count) => {
        let best = Number.NEGATIVE_INFINITY;
        for (let row = 0; row < count - 1; row++)
          for (let action = 0; action < ACTIONS; action++) {
            const value = values[row * features + action]!;
            if (mask[row * ACTIONS + action] === 1) best = Math.max(best, value);
            else if (value !== 0) faults.add("a value where nothing can start");
          }
        if (!mask.subarray(0, count * ACTIONS).includes(1)) faults.add("no action");
        if (count > 1 && best > 0 && Math.abs(best - 1) > 1e-6) faults.add(`a best value of ${best}`);
        if (count === 1 && mask[0] !== 1) faults.add("neither a candidate nor waiting");
      });
    expect([...faults]).toEqual([]);
  });

  it("says the same twice, so that a state may be looked at again", () => {
    const { compiled } = drawRunnable(new RandomStream(5, "asking"), RANGES, "asking");
    const scheduler = new FangAsking(compiled, 1, true);
    const view = createSimulation(compiled, 5, scheduler).next();
    if (view === null) throw new Error("The scenario has no decision.");
    const rows = new Rows(fangSchema.features.length, ACTIONS);
    const first = scheduler.observe(view, rows);
    const second = scheduler.observe(view, rows);
    expect(second).toBe(first);
    expect(rows.values.slice(first * rows.features, 2 * first * rows.features)).toEqual(
      rows.values.slice(0, first * rows.features),
    );
  });

  it("documents every number of a row, and every score", () => {
    expect(fangSchema.features).toHaveLength(OWN + SHARED);
    expect(new Set(fangSchema.features.map(({ name }) => name)).size).toBe(OWN + SHARED);
    expect(fangSchema.actions).toHaveLength(2 * SIZES.length);
  });
});
