import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { AskingEntrant } from "../../../src/experiment/entrants.ts";
import { Policies } from "../../../src/policy/policies.ts";
import type { PolicySession } from "../../../src/policy/session.ts";
import { startLanes } from "../../../src/worker/lanes.ts";
import { Silence } from "../../../src/worker/silence.ts";
import { smallEntrant, untrainedPolicy } from "../../scenarios/learned.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { studyOf } from "../../scenarios/study.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether a silence was noticed after so long. */
async function noticed(silence: Silence, ms: number): Promise<boolean> {
  let tooLong = false;
  void silence.tooLong.then(() => {
    tooLong = true;
  });
  await vi.advanceTimersByTimeAsync(ms);
  return tooLong;
}

describe("a silence", () => {
  test("is noticed when a question goes unanswered, and not before", async () => {
    const silence = new Silence(2000);
    silence.begin();
    expect(await noticed(silence, 1900)).toBe(false);
    expect(await noticed(silence, 1000)).toBe(true);
    silence.close();
  });

  test("is none while nothing is asked, nor while answers come", async () => {
    const silence = new Silence(2000);
    expect(await noticed(silence, 10_000)).toBe(false);
    for (let i = 0; i < 10; i++) {
      silence.begin();
      expect(await noticed(silence, 1500)).toBe(false);
      silence.end();
    }
    silence.close();
  });

  test("of a policy ends the run, by the name of its scheduler", async () => {
    const scenario = oneQueue({ replications: 2, durationS: 1 });
    const entrant: AskingEntrant = smallEntrant(scenario);
    const score: PolicySession["score"] = () => new Promise(() => undefined);
    const session: PolicySession = { provider: "webgpu", score, release: async () => undefined };
    const policies = new Policies(
      async () => ({ ok: true, bytes: untrainedPolicy() }),
      async () => ({ ok: true, session }),
    );
    const { end } = startLanes(
      { ...studyOf(scenario), schedulers: [entrant] },
      {
        nowMs: () => 0,
        hop: () => Promise.resolve(),
        isCancelled: () => false,
        report: () => undefined,
        asking: { policies, provided: [{ provider: "webgpu", why: "test" }] },
        threads: 1,
      },
    );
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await end).toEqual({ kind: "stopped", label: "Small" });
  });
});
