import { describe, expect, test } from "vitest";
import type { ParamValue } from "../../../src/scenario/document.ts";
import { watch } from "../../laws/watch.ts";
import { byHand } from "../../scenarios/byHand.ts";

const models = { m: { accuracy: 1, profiles: { d: { batch: [1], latencyMs: [10] } } } };
const app = (id: string, ...atMs: readonly number[]) => ({ id, atMs, sloMs: 1000, variants: ["m"] });

/** Mean latency of each app on one device that can hold eight containers; every batch demands the whole of it. */
function meansMs(apps: readonly ReturnType<typeof app>[], params: Record<string, ParamValue> = {}): readonly number[] {
  const scenario = byHand({ apps, models, device: { maxConcurrency: 8 } });
  const { tally } = watch(scenario, { id: "equal-share", params }).record;
  return apps.map((_, i) => Number((tally.latencySumMs[i]! / tally.completed[i]!).toFixed(6)));
}

describe("containers with equal shares", () => {
  test("divide the device in equal parts", () => {
    expect(meansMs([app("a", 0), app("b", 0)])).toEqual([20, 20]);
    expect(meansMs([app("a", 0), app("b", 0), app("c", 0)])).toEqual([30, 30, 30]);
  });

  test("give what they leave to the others, unless a share is a cap", () => {
    expect(meansMs([app("a", 0), app("b", 500)])).toEqual([10, 10]);
    expect(meansMs([app("a", 0), app("b", 500)], { workConserving: false })).toEqual([20, 20]);
  });

  test("change speed the moment a neighbour starts or ends", () => {
    // a has half its work done at 5 and shares from then on, to 15; b has half its work left then.
    expect(meansMs([app("a", 0), app("b", 5)])).toEqual([15, 15]);
  });

  test("answer their own requests one at a time, and may be allowed more, which then divide the share", () => {
    expect(meansMs([app("a", 0, 0), app("b", 500)])).toEqual([15, 10]);
    expect(meansMs([app("a", 0, 0), app("b", 500)], { perContainer: 2 })).toEqual([20, 10]);
    expect(meansMs([app("a", 0, 0), app("b", 0)], { perContainer: 2 })).toEqual([30, 20]);
  });

  test("are spread over the devices in turn", () => {
    const apps = [app("a", 0), app("b", 0), app("c", 0)];
    const scenario = byHand({ apps, models, fleet: [{ device: "d", count: 2 }], device: { maxConcurrency: 8 } });
    const { started } = watch(scenario, { id: "equal-share" });
    expect(started.map(({ device }) => device)).toEqual([0, 1, 0]);
  });
});
