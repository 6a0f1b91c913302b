import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseScenario } from "../../../src/scenario/parse.ts";
import * as changes from "../../../src/store/changes.ts";
import { small } from "./smallScenario.ts";

const place = fc.integer({ min: 0, max: 2 });
const anyChange: fc.Arbitrary<changes.Change> = fc.oneof(
  fc.constantFrom("t4", "l4").map(changes.addDevice),
  fc.constantFrom("resnet50", "ssd").map((model) => changes.addApp(model, `App of ${model}`)),
  place.map(changes.duplicateApp),
  fc.tuple(place, fc.uniqueArray(fc.constantFrom("a", "b", "c"))).map(([i, models]) => changes.setModels(i, models)),
  fc
    .constantFrom("edf", "fifo", "triton")
    .map((id) => changes.addScheduler(id, id.toUpperCase(), ["fifo", "edf", "triton"])),
  place.map(changes.removeScheduler),
  fc.tuple(place, fc.constantFrom(1, true, undefined)).map(([i, value]) => changes.setParam(i, "p", value)),
  fc.tuple(place, fc.constantFrom("EDF", "mine")).map(([i, label]) => changes.setLabel(i, label, "EDF")),
);

describe("changes", () => {
  test("keep a scenario valid and leave the one they were given alone", () => {
    const before = structuredClone(small);
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 12 }), (made) => {
        const after = made.reduce((scenario, change) => change(scenario), small);
        expect(parseScenario(structuredClone(after))).toEqual({ ok: true, value: after });
        expect(small).toEqual(before);
      }),
    );
  });

  test("put a scheduler in the pickers' order and number a second setting", () => {
    const order = ["fifo", "edf", "triton"];
    const added = changes.addScheduler("edf", "EDF", order)(changes.addScheduler("fifo", "FIFO", order)(small));
    expect(added.schedulers.map(({ id, label }) => label ?? id)).toEqual(["fifo", "edf", "EDF 2", "triton"]);
  });

  test("add a device to the row there is", () => {
    expect(changes.addDevice("t4")(small).fleet).toEqual([{ device: "t4", count: 3 }, small.fleet[1]]);
  });

  test("give a parameter its default by leaving no trace of it", () => {
    expect(changes.setParam(1, "maxBatch", undefined)(small).schedulers[1]).toEqual({ id: "triton" });
  });
});
