import { describe, expect, test } from "vitest";
import { builtInDevices } from "../../../src/catalog/devices/index.ts";
import { largestBatch, profileLatencyMs } from "../../../src/catalog/latency.ts";
import { builtInModels } from "../../../src/catalog/models/index.ts";
import { modelSchema } from "../../../src/scenario/catalogEntry.ts";

const deviceIds = new Set(builtInDevices.map(({ id }) => id));
const date = /^20\d\d(-[01]\d(-[0-3]\d)?)?$/;

describe.each(builtInModels.map((model) => [model.id, model] as const))("model %s", (_, model) => {
  test("is a valid entry", () => expect(modelSchema.safeParse(model).error).toBeUndefined());

  test("says where its accuracy was read, under which licence and of when", () => {
    expect(model.source).toMatch(/\S{3}/);
    expect(model.licence).toMatch(/\S{3}/);
    expect(model.date).toMatch(date);
  });

  test("says how its memory was found", () => expect(model.note).toMatch(/memory/i));

  test("has profiles, on devices of the catalogue only", () => {
    expect(Object.keys(model.profiles)).not.toEqual([]);
    expect(Object.keys(model.profiles).filter((id) => !deviceIds.has(id))).toEqual([]);
  });
});

const profiles = builtInModels.flatMap((model) =>
  Object.entries(model.profiles).map(([device, profile]) => [`${model.id} on ${device}`, profile] as const),
);

describe.each(profiles)("profile of %s", (_, profile) => {
  test("says who measured it, under which licence, when and how", () => {
    expect(profile.source).toMatch(/\S{3}/);
    expect(profile.licence).toMatch(/\S{3}/);
    expect(profile.date).toMatch(date);
    expect(profile.note).toMatch(/\S{3}/);
  });

  test("takes longer for every larger batch that it holds", () => {
    const sizes = "batch" in profile ? profile.batch : [1, profile.maxBatch];
    const latencies = sizes.map((size) => profileLatencyMs(profile, size));
    expect(latencies).toEqual([...new Set(latencies)].sort((a, b) => a - b));
    expect(sizes.at(-1)).toBe(largestBatch(profile));
  });
});

const fromTwoPoints = profiles.filter(([, profile]) => !("batch" in profile) || profile.batch.length === 2);

test.each(fromTwoPoints)("the profile of %s says that it rests on two points", (_, profile) =>
  expect(profile.note).toContain("fitted from two points"),
);

describe("the built-in models", () => {
  const on = (device: string) => builtInModels.filter((model) => device in model.profiles);

  test("have ids of their own", () =>
    expect(new Set(builtInModels.map(({ id }) => id)).size).toBe(builtInModels.length));

  test("are at least 16 over at least 6 tasks", () => {
    expect(builtInModels.length).toBeGreaterThanOrEqual(16);
    expect(new Set(builtInModels.map(({ task }) => task)).size).toBeGreaterThanOrEqual(6);
  });

  /** Variants with different accuracy, all measured on all of the devices: what a variant app chooses among. */
  test.each([
    ["BERT", ["t4", "v100", "a100"]],
    ["GPUNet", ["v100", "a100"]],
    ["ResNet", ["jetson-nano", "agx-xavier"]],
    ["YOLOv5", ["v100", "xeon-e5-2686-v4"]],
  ])("offer at least four variants of %s that share %j", (family, devices) => {
    const variants = builtInModels.filter(
      (model) => model.family === family && devices.every((device) => device in model.profiles),
    );
    expect(new Set(variants.map(({ accuracy }) => accuracy)).size).toBeGreaterThanOrEqual(4);
  });

  test.each(["t4", "v100", "a100"])("can run a detector and then classifiers on %s", (device) => {
    const tasks = on(device).map(({ task }) => task);
    expect(tasks).toContain("object detection");
    expect(tasks.filter((task) => task === "image classification").length).toBeGreaterThanOrEqual(2);
  });

  test.each(["v100", "a100"])("can put ten models on one %s", (device) =>
    expect(on(device).length).toBeGreaterThanOrEqual(10),
  );

  test.each(["xavier-nx", "orin-nx", "agx-orin"])("can put several tasks on one %s", (device) =>
    expect(new Set(on(device).map(({ task }) => task)).size).toBeGreaterThanOrEqual(4),
  );
});
