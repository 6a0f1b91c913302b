import { describe, expect, test } from "vitest";
import { catalogOf } from "../../../src/catalog/catalog.ts";
import { builtInDevices } from "../../../src/catalog/devices/index.ts";
import { builtInModels } from "../../../src/catalog/models/index.ts";
import type { Device, Model } from "../../../src/scenario/catalogEntry.ts";

const own: Device = { id: "my-box", name: "My box", kind: "edge", memoryMiB: 1024, pricePerHour: 0 };
const ownModel: Model = {
  id: "my-model",
  name: "My model",
  task: "image classification",
  family: "Mine",
  accuracy: 0.5,
  accuracyMetric: "share",
  profiles: { "my-box": { baseMs: 1, perItemMs: 1, maxBatch: 4 } },
};

describe("the catalogue", () => {
  test("without own entries is the built-in one", () => {
    expect(catalogOf().devices).toEqual(builtInDevices);
    expect(catalogOf({}).models).toEqual(builtInModels);
  });

  test("finds each entry it lists by its id", () => {
    const catalog = catalogOf({ devices: [own], models: [ownModel] });
    for (const device of catalog.devices) expect(catalog.device(device.id)).toBe(device);
    for (const model of catalog.models) expect(catalog.model(model.id)).toBe(model);
  });

  test("adds own entries after the built-in ones", () => {
    const catalog = catalogOf({ devices: [own], models: [ownModel] });
    expect(catalog.devices).toEqual([...builtInDevices, own]);
    expect(catalog.models).toEqual([...builtInModels, ownModel]);
  });

  test("puts an own entry in the place of the built-in one whose id it has", () => {
    const cheap: Device = { ...own, id: "t4" };
    const catalog = catalogOf({ devices: [cheap] });
    expect(catalog.device("t4")).toBe(cheap);
    expect(catalog.devices.map(({ id }) => id)).toEqual(builtInDevices.map(({ id }) => id));
  });

  test.each(["t5", "", "constructor", "toString"])("knows no %j", (id) => {
    expect(catalogOf().device(id)).toBeUndefined();
    expect(catalogOf().model(id)).toBeUndefined();
  });
});
