import { describe, expect, test } from "vitest";
import { BcedgeAsking } from "../../../../src/policy/bcedge/bcedgeAsking.ts";
import { bcedgeSchema } from "../../../../src/policy/bcedge/features.ts";
import { Rows } from "../../../../src/policy/rows.ts";
import { START } from "../../../../src/sim/decision.ts";
import { createSimulation } from "../../../../src/sim/simulation.ts";
import { byHand } from "../../../scenarios/byHand.ts";
import { studyOf } from "../../../scenarios/study.ts";

/** At batch 1 it demands 0.33 of the device, 1 ÷ 14 of 16 ÷ 74: two instances do not slow each other down. */
const line = { baseMs: 10, perItemMs: 4, maxBatch: 16 };

/** What BCEdge starts, as `ms: batch app`, under one setting for all, and when it asked for settings. */
function played(atMs: readonly number[], setting: string, sloMs = 400) {
  const scenario = byHand({
    apps: [{ id: "a", atMs, sloMs, variants: ["m"] }],
    models: { m: { accuracy: 1, profiles: { d: line } } },
    device: { maxConcurrency: 8 },
  });
  const { compiled } = studyOf({ ...scenario, schedulers: [{ id: "fifo" }] });
  const scheduler = new BcedgeAsking(compiled, false);
  const rows = new Rows(bcedgeSchema.features.length, bcedgeSchema.actions.length);
  const simulation = createSimulation(compiled, 1, scheduler);
  const started: string[] = [];
  const askedMs: number[] = [];
  for (let view = simulation.next(); view !== null; view = simulation.next()) {
    let answer = scheduler.alone(view);
    if (answer === null) {
      rows.clear();
      expect(scheduler.observe(view, rows)).toBe(1);
      askedMs.push(view.nowMs);
      answer = scheduler.act(view, bcedgeSchema.actions.indexOf(setting));
    }
    if (answer === START) started.push(`${view.nowMs}: ${view.answerBatch}`);
    simulation.apply(answer);
  }
  return { started, askedMs };
}

describe("BCEdge's scheduler", () => {
  test("starts what waits as soon as an instance is free, up to the batch size", () => {
    expect(played([0, 1, 2, 3, 4, 5], "batch 4 × 1 instance").started).toEqual(["0: 1", "14: 4", "40: 1"]);
  });

  test("runs as many instances at once as the setting says", () => {
    expect(played([0, 1, 2], "batch 1 × 2 instances").started).toEqual(["0: 1", "1: 1", "14: 1"]);
  });

  test("asks for a setting at the first request, and again at the first one after a slot's end", () => {
    // Slots are two SLOs long.
    expect(played([0, 50, 100, 250, 450], "batch 1 × 1 instance", 100).askedMs).toEqual([0, 250, 450]);
  });

  test("lowers the batch where a larger one would be late", () => {
    // Sizes of 10 + 4 × n ms: after 14 ms the oldest has 31 − 13 = 18 ms left, enough for two.
    expect(played([0, 1, 1, 1, 1], "batch 16 × 1 instance", 31).started[1]).toBe("14: 2");
  });
});
