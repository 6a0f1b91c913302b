import { describe, expect, test } from "vitest";
import { inSlices, messageHop } from "../../../src/worker/slices.ts";

/** Work of `count` steps that each take `stepMs` by a clock of their own, and what was seen of it. */
async function drive(count: number, stepMs: number, cancelAfterHops = Number.POSITIVE_INFINITY) {
  const clock = { ms: 0, steps: 0 };
  const hopsAtMs: number[] = [];
  const slicesAtMs: number[] = [];
  function* steps(): Generator<void, string> {
    for (; clock.steps < count; clock.steps++) {
      clock.ms += stepMs;
      yield;
    }
    return "result";
  }
  const result = await inSlices(steps(), {
    isCancelled: () => hopsAtMs.length >= cancelAfterHops,
    nowMs: () => clock.ms,
    hop: async () => {
      hopsAtMs.push(clock.ms);
    },
    afterSlice: () => slicesAtMs.push(clock.ms),
  });
  return { result, hopsAtMs, slicesAtMs, ...clock };
}

describe("work in slices", () => {
  test("lets others have their turn every 5 ms or one step later, after its own report", async () => {
    const { hopsAtMs, slicesAtMs } = await drive(200, 0.7);
    const gaps = hopsAtMs.map((ms, i) => ms - (hopsAtMs[i - 1] ?? 0));
    expect(hopsAtMs.length).toBeGreaterThan(20);
    expect(Math.max(...gaps)).toBeLessThan(5 + 0.7);
    expect(slicesAtMs).toEqual(hopsAtMs);
  });

  test("ends with the work's result", async () => {
    expect(await drive(200, 3)).toMatchObject({ result: "result", steps: 200 });
    expect(await drive(0, 1)).toMatchObject({ result: "result", hopsAtMs: [] });
  });

  test("stops within a slice when cancelled", async () => {
    const { result, steps, hopsAtMs } = await drive(400, 1, 10);
    expect(result).toBeNull();
    expect(hopsAtMs).toHaveLength(10);
    expect(steps).toBeLessThanOrEqual(10 * 5);
  });
});

describe("a hop", () => {
  test("comes after the messages that were sent before it", async () => {
    const { port1, port2 } = new MessageChannel();
    const order: string[] = [];
    port1.onmessage = () => order.push("message");
    const hop = messageHop();
    port2.postMessage(null);
    await hop();
    order.push("hop");
    port1.close();
    expect(order).toEqual(["message", "hop"]);
  });

  test("of each that waits comes, in their order", async () => {
    const hop = messageHop();
    const order: string[] = [];
    await Promise.all([hop().then(() => order.push("first")), hop().then(() => order.push("second"))]);
    expect(order).toEqual(["first", "second"]);
  });
});
