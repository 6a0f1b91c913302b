import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { presetDocument, presets } from "../../../../src/cli/qoe/presets.ts";
import { gallery } from "../../../../src/scenario/gallery.ts";
import { studyOf } from "../../../scenarios/study.ts";
import { valid } from "../../../scenarios/valid.ts";

test.each(Object.keys(presets))("%s is a scenario that can run", (id) => {
  const { compiled } = studyOf(valid(presetDocument(id)));
  expect(compiled.apps).toBe(presets[id]?.containers.length);
});

test("those in the gallery are what their generator makes, title and all", async () => {
  const shown = gallery.filter(({ id }) => presets[id] !== undefined);
  expect(shown.map(({ id }) => id)).toEqual(["containers-varied", "containers-gap", "containers-cluster"]);
  for (const { id, title } of shown) {
    expect(existsSync(`public/scenarios/${id}.json`)).toBe(true);
    expect(JSON.parse(await readFile(`public/scenarios/${id}.json`, "utf8"))).toEqual(presetDocument(id));
    expect(presets[id]?.name).toBe(title);
  }
});

test("schedules are a burst, a fixed gap and random starts, and a stay ends each container's time", () => {
  const spans = (id: string) =>
    valid(presetDocument(id)).apps.map(({ startS = 0, stopS = null }) => [startS, stopS] as const);
  expect(new Set(spans("containers-varied").map(([start]) => start))).toEqual(new Set([0]));
  expect(spans("containers-gap").slice(0, 3)).toEqual([
    [0, 400],
    [50, 450],
    [100, 500],
  ]);
  const random = spans("containers-random").map(([start]) => start);
  expect(new Set(random).size).toBeGreaterThan(7);
  expect(Math.max(...random)).toBeLessThanOrEqual(300);
});

test("every node of the cluster has all ten targets", () => {
  const { apps } = valid(presetDocument("containers-cluster"));
  expect(apps).toHaveLength(40);
  for (let node = 0; node < 4; node++) {
    const targets = apps.filter((_, i) => i % 4 === node).map(({ qoeTargetMs }) => qoeTargetMs);
    expect(new Set(targets).size).toBe(10);
  }
});
