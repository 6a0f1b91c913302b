import { describe, expect, test } from "vitest";
import { schedulerCards } from "../../../src/schedulers/index.ts";
import { watch } from "../../laws/watch.ts";
import { byHand } from "../../scenarios/byHand.ts";

const models = { m: { accuracy: 1, profiles: { d: { batch: [1], latencyMs: [8] } } } };
const takes = (param: string) => schedulerCards.filter((card) => card.params.some(({ id }) => id === param));
/** Those that turn away by a rule of their own, and hold requests back for it, are timed by that rule. */
const admitting = takes("admission");
const dropping = takes("dropUseless").filter((card) => !admitting.includes(card));

/** Four requests at once, 8 ms each: they end at 8, 16, 24 and 32 ms. */
function four(utility = {}) {
  return byHand({ apps: [{ id: "a", atMs: [0, 0, 0, 0], sloMs: 10, variants: ["m"] }], models, utility });
}

describe.each(dropping.map((card) => card.id))("%s", (id) => {
  test("drops what can't be of use any more, and nothing else: an answer after twice the SLO is worth nothing", () => {
    // At 16 ms the third could end at 24 at best, beyond 20.
    const { record } = watch(four(), { id, params: { dropUseless: true } });
    expect([record.tally.completed[0], record.tally.dropped[0]]).toEqual([2, 2]);
  });

  test("drops later where the worth lasts longer", () => {
    const { record } = watch(four({ dMaxMs: 24 }), { id, params: { dropUseless: true } });
    expect([record.tally.completed[0], record.tally.dropped[0]]).toEqual([3, 1]);
  });

  test("drops nothing where every answer is worth something, nor when it is not asked to", () => {
    const { record } = watch(four({ family: "exponential" }), { id, params: { dropUseless: true } });
    expect(record.tally.dropped[0]).toBe(0);
    expect(watch(four(), { id }).record.tally.dropped[0]).toBe(0);
  });
});

describe.each(admitting.map((card) => card.id))("%s, which has admission of its own", (id) => {
  test("drops what is useless when asked to, though it admits all", () => {
    const params = { admission: false, dropUseless: true };
    const { tally } = watch(four(), { id, params }).record;
    expect(tally.dropped[0]).toBeGreaterThan(0);
    expect(tally.completed[0]! + tally.dropped[0]!).toBe(4);
    expect(watch(four({ family: "exponential" }), { id, params }).record.tally.dropped[0]).toBe(0);
  });

  test("turns nothing away when asked for neither", () => {
    expect(watch(four(), { id, params: { admission: false } }).record.tally.dropped[0]).toBe(0);
  });
});

describe("batches at once", () => {
  const two = byHand({
    apps: [{ id: "a", atMs: [0, 0], sloMs: 100, variants: ["m"] }],
    models,
    device: { maxConcurrency: 2 },
  });

  test("halve each other's speed where each demands the whole device", () => {
    const { record } = watch(two, { id: "fifo", params: { instances: 2 } });
    expect(record.tally.latencySumMs[0]).toBeCloseTo(16 + 16, 9);
    expect(record.deviceBusyMs[0]).toBeCloseTo(16, 9);
  });

  test("go to the least busy device first", () => {
    const scenario = byHand({
      apps: [{ id: "a", atMs: [0, 1, 2, 3, 4], sloMs: 100, variants: ["m"] }],
      models,
      fleet: [{ device: "d", count: 2 }],
      device: { maxConcurrency: 3 },
    });
    const { started } = watch(scenario, { id: "fifo", params: { instances: 3 } });
    expect(started.map(({ device }) => device)).toEqual([0, 1, 0, 1, 0]);
  });

  test("are no more than the device allows", () => {
    const { started } = watch(two, { id: "fifo", params: { instances: 64 } });
    expect(started.map(({ atMs }) => atMs)).toEqual([0, 0]);
    expect(watch(four(), { id: "fifo", params: { instances: 64 } }).started.map(({ atMs }) => atMs)).toEqual([
      0, 8, 16, 24,
    ]);
  });
});
