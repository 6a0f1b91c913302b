import { describe, expect, test } from "vitest";
import type { AskingEntrant } from "../../../src/experiment/entrants.ts";
import type { Outcome } from "../../../src/experiment/result.ts";
import { Policies, type PolicyBytes } from "../../../src/policy/policies.ts";
import type { PolicySession } from "../../../src/policy/session.ts";
import type { Progress } from "../../../src/worker/api.ts";
import { startLanes } from "../../../src/worker/lanes.ts";
import { messageHop } from "../../../src/worker/slices.ts";
import { type Asking, laneOf } from "../../../src/worker/taskLane.ts";
import { ownRowScores, smallEntrant, smallSchema, untrainedPolicy } from "../../scenarios/learned.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { outcomeOf, studyOf } from "../../scenarios/study.ts";

const scenario = oneQueue({ replications: 5, durationS: 1, schedulers: [{ id: "edf" }, { id: "fifo" }] });
const entrant: AskingEntrant = smallEntrant(scenario);
const [, fifo] = studyOf(scenario).schedulers;
if (fifo === undefined) throw new Error("FIFO must be there.");
/** The small learned scheduler, then FIFO. */
const study = { ...studyOf(scenario), schedulers: [entrant, fifo] };

const found = async (): Promise<PolicyBytes> => ({ ok: true, bytes: untrainedPolicy() });

/** Policies that are computed here, by `score`. */
function askingWith(score: PolicySession["score"], read: () => Promise<PolicyBytes> = found): Asking {
  const session: PolicySession = { provider: "wasm", score, release: async () => undefined };
  const policies = new Policies(read, async () => ({ ok: true, session }));
  return { policies, provided: [{ provider: "wasm", why: "test" }, null] };
}

const ownScores: PolicySession["score"] = async (rows, count) => ownRowScores({ rows, count });
const answering = askingWith(ownScores);

function start(asking: Asking, threads = 1, isCancelled: () => boolean = () => false) {
  const reports: Progress[] = [];
  const hop = messageHop();
  const report = (progress: Progress) => reports.push(progress);
  const run = startLanes(study, { report, nowMs: () => 0, hop, isCancelled, asking, threads });
  const outcomes = (): readonly Outcome[] => reports.flatMap(({ finished }) => finished.map((each) => each.outcome));
  return { ...run, reports, outcomes };
}

describe("a learned scheduler in a run", () => {
  test("has the same outcome to the last bit, whoever runs how many of its replications together", async () => {
    const alone = start(answering);
    await alone.end;
    const driver = { nowMs: () => 0, hop: messageHop(), isCancelled: () => false };
    for (const threads of [2, 3, 5]) {
      const run = start(answering, threads);
      for (let i = 1; i < threads; i++) run.join(laneOf(study, answering, driver));
      expect((await run.end).kind).toBe("done");
      expect(run.outcomes()).toEqual(alone.outcomes());
    }
  });

  test("says who answered, publicly and in full, and that it is being asked", async () => {
    const run = start(answering);
    await run.end;
    const [outcome] = run.outcomes();
    expect(outcome?.run.backend).toBe("ort-wasm");
    expect(outcome?.policy).toMatchObject({ provider: "wasm", why: "test", metadata: { algorithm: "ppo", seed: 5 } });
    expect(run.reports[0]?.asking).toBe("Small");
    expect(run.reports.at(-1)?.asking).toBeNull();
  });

  test.each([
    ["is missing", { ok: false, reason: "There is no file." } as const, "There is no file."],
    [
      "is for other features",
      { ok: true, bytes: untrainedPolicy({ ...smallSchema, version: 8 }) } as const,
      "version 8",
    ],
  ])("whose policy %s does not fit, with the reason, and others run", async (_, read, says) => {
    const run = start(askingWith(ownScores, async () => read));
    expect((await run.end).kind).toBe("done");
    const [small, other] = run.outcomes();
    expect(small?.run).toMatchObject({ feasible: false, replications: 0, total: null });
    expect(small?.run.reason).toContain(says);
    expect(small?.judgement.standing).toBe("does-not-fit");
    expect(other).toEqual(outcomeOf({ ...scenario, schedulers: [{ id: "fifo" }] }));
  });

  test("lets go when it is cancelled between two questions", async () => {
    let cancelled = false;
    let asked = 0;
    let nowMs = 0;
    const asking = askingWith(async (rows, count) => {
      nowMs += 1;
      cancelled = ++asked >= 20;
      return ownRowScores({ rows, count });
    });
    const driver = { nowMs: () => nowMs, hop: messageHop(), isCancelled: () => cancelled };
    const lane = laneOf(study, asking, driver);
    expect(await lane({ scheduler: 0, replication: 0, count: 5 })).toBeNull();
    // A slice is 5 ms, and every answer took one.
    expect(asked).toBeLessThanOrEqual(25);
  });
});
