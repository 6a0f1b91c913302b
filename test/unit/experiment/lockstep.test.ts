import { describe, expect, test } from "vitest";
import { lockstep } from "../../../src/experiment/lockstep.ts";
import { inLockstep, ownRowScores as score, smallEntrant } from "../../scenarios/learned.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";

const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("replications in lockstep", () => {
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
