import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lockstep, type ScoreRequest } from "../../../src/experiment/lockstep.ts";
import { inLockstep, smallEntrant, smallSchema } from "../../scenarios/learned.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { runnable } from "../../scenarios/runnable.ts";

/** Scores that depend on their own row alone, and on all of it. */
function score({ rows, count }: ScoreRequest): Float32Array {
  const features = smallSchema.features.length;
  const columns = smallSchema.actions.length;
  return Float32Array.from({ length: count * columns }, (_, i) => {
    const row = rows.subarray(Math.floor(i / columns) * features, (Math.floor(i / columns) + 1) * features);
    return row.reduce((sum, value, k) => sum + Math.sin(value * (k + 2) * ((i % columns) + 1)), 0);
  });
}

const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("replications in lockstep", () => {
  test("are equal to the last bit to replications one by one, whatever the scenario", async () => {
    await fc.assert(
      fc.asyncProperty(runnable, fc.integer({ min: 2, max: 5 }), async (scenario, count) => {
        const entrant = smallEntrant(scenario);
        const together = await inLockstep(entrant, scenario.seed, all(count), score);
        const apart = [];
        for (const replication of all(count))
          apart.push(...(await inLockstep(entrant, scenario.seed, [replication], score)));
        expect(together).toEqual(apart);
      }),
      { numRuns: 20 },
    );
  });

  test("ask once a round, for all that wait, and each is answered its own", async () => {
    const scenario = oneQueue({ durationS: 1 });
    const counts: number[] = [];
    const results = await inLockstep(smallEntrant(scenario), 1, all(7), (request) => {
      counts.push(request.count);
      return score(request);
    });
    const decisions = results.map(({ total }) => total.decisions ?? 0);
    // One queue: one row a question. Rounds are as many as the longest replication has questions.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(decisions.reduce((sum, count) => sum + count, 0));
    expect(counts.length).toBe(Math.max(...decisions));
    expect(counts[0]).toBe(7);
  });

  test("have no cost of a decision by a clock that stands still, and the policy's by one that goes", () => {
    const entrant = smallEntrant(oneQueue({ durationS: 1 }));
    let nowMs = 0;
    const work = lockstep(entrant, 1, [0, 1], () => nowMs);
    let step = work.next();
    let questions = 0;
    while (step.done !== true) {
      if (step.value !== undefined) {
        nowMs += 3;
        questions += step.value.count;
      }
      step = work.next(step.value === undefined ? undefined : score(step.value));
    }
    const decisionUs = step.value[0]?.total.decisionUs ?? 0;
    expect(decisionUs).toBeCloseTo((nowMs * 1000) / questions, 6);
    expect(step.value[1]?.total.decisionUs).toBe(decisionUs);
  });
});
