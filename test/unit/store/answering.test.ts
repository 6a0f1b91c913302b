import { describe, expect, it } from "vitest";
import { answeringOf, otherAnswering, setAnswering } from "../../../src/store/answering.ts";
import { small } from "./smallScenario.ts";

describe("what answers an app", () => {
  it.each(small.apps.map((app, index) => [app.id, index] as const))(
    "comes back whole, with all else of %s",
    (_, index) => {
      const app = small.apps[index];
      if (app === undefined) throw new Error("no such app");
      const turned = setAnswering(index, otherAnswering(app))(small);
      expect(turned.apps[index]).toHaveProperty("modules");
      expect(turned.apps[index]).not.toHaveProperty("model");
      expect(setAnswering(index, answeringOf(app))(turned)).toEqual(small);
    },
  );

  it("makes a pipeline of one step from a model, and that model from it", () => {
    const turned = setAnswering(0, { modules: [{ id: "step-1", model: "resnet50" }] })(small);
    expect(turned.apps.map(otherAnswering)[0]).toEqual({ model: "resnet50" });
  });
});
