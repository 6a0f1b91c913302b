import { describe, expect, test } from "vitest";
import { builtInDevices } from "../../../src/catalog/devices/index.ts";
import { builtInModels } from "../../../src/catalog/models/index.ts";
import { deviceSchema } from "../../../src/scenario/catalogEntry.ts";

describe.each(builtInDevices.map((device) => [device.id, device] as const))("device %s", (id, device) => {
  test("is a valid entry", () => expect(deviceSchema.safeParse(device).error).toBeUndefined());

  test("says who published its figures, under which licence and when", () => {
    expect(device.source).toMatch(/\S{3}/);
    expect(device.licence).toMatch(/\S{3}/);
    expect(device.date).toMatch(/^20\d\d(-[01]\d(-[0-3]\d)?)?$/);
  });

  test("says what its price is", () => expect(device.note).toMatch(/price/i));

  test("runs at least three models", () =>
    expect(builtInModels.filter((model) => id in model.profiles).length).toBeGreaterThanOrEqual(3));
});

describe("the built-in devices", () => {
  const device = (id: string) => builtInDevices.find((candidate) => candidate.id === id);

  test("have ids of their own", () =>
    expect(new Set(builtInDevices.map(({ id }) => id)).size).toBe(builtInDevices.length));

  test("hold cloud GPUs, slices of one, edge boxes and a processor", () => {
    const ids = builtInDevices.map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(["t4", "l4", "a10", "v100", "a100", "a100-mig-1g", "a100-mig-3g", "h100", "jetson-nano"]),
    );
    expect(ids).toEqual(expect.arrayContaining(["jetson-tx2", "xavier-nx", "agx-xavier", "orin-nx", "agx-orin"]));
    expect(new Set(builtInDevices.map(({ kind }) => kind))).toEqual(new Set(["gpu", "edge", "cpu"]));
    expect(ids.length).toBeGreaterThanOrEqual(14);
  });

  test.each([1, 2, 3, 4])("a slice of %i costs that many sevenths of the whole A100", (slices) => {
    const whole = device("a100")?.pricePerHour ?? Number.NaN;
    expect(device(`a100-mig-${slices}g`)?.pricePerHour).toBeCloseTo((whole * slices) / 7, 3);
  });

  test("an edge box costs its purchase price over three years of hours", () =>
    expect((device("jetson-nano")?.pricePerHour ?? 0) * 26_280).toBeCloseTo(99, -1));

  test("an edge box costs less an hour than any cloud GPU", () => {
    const prices = (kind: string) => builtInDevices.filter((d) => d.kind === kind).map((d) => d.pricePerHour);
    expect(Math.max(...prices("edge"))).toBeLessThan(Math.min(...prices("gpu")));
  });
});
