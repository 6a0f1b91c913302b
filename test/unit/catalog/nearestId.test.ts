import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestId } from "../../../src/catalog/nearestId.ts";

const known = ["t4", "l4", "v100", "a100", "a100-mig-1g", "h100", "xavier-nx", "agx-xavier", "efficientnet-b0"];

describe("the nearest id", () => {
  test("of a known id is itself", () => {
    fc.assert(fc.property(fc.constantFrom(...known), (id) => nearestId(id, known) === id));
  });

  test("of a known long id with one letter dropped is that id", () => {
    const long = fc.constantFrom("a100-mig-1g", "xavier-nx", "efficientnet-b0");
    fc.assert(
      fc.property(long, fc.nat(), (id, at) => {
        const i = at % id.length;
        expect(nearestId(id.slice(0, i) + id.slice(i + 1), known)).toBe(id);
      }),
    );
  });

  test.each([
    ["T4", "t4"],
    ["t-4", "t4"],
    ["V-100", "v100"],
    ["xaviernx", "xavier-nx"],
    ["efficientnet_b0", "efficientnet-b0"],
    ["agx xavier", "agx-xavier"],
  ])("of %s is %s", (typed, meant) => expect(nearestId(typed, known)).toBe(meant));

  test.each(["mainframe", "", "zzzzz"])("of %j is none, for nothing is near", (typed) =>
    expect(nearestId(typed, known)).toBeUndefined(),
  );

  test("among no ids is none", () => expect(nearestId("t4", [])).toBeUndefined());
});
