import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { isOpenMarker, markerPath } from "../../../src/ui/parts/markerPath.ts";
import { type SchedulerMark, schedulerMark, schedulerMarks } from "../../../src/ui/parts/schedulerMark.ts";

const triple = (mark: SchedulerMark) => `${mark.hue} ${mark.dash} ${mark.marker}`;
const marks = [...schedulerMarks.values()];

test("no two schedulers share hue, dash and marker", () => {
  expect(new Set(marks.map(triple)).size).toBe(marks.length);
});

test("an unlisted scheduler looks like no listed one", () => {
  expect(marks.map(triple)).not.toContain(triple(schedulerMark("my-own")));
});

test("every hue in use is a token", () => {
  const tokens = readFileSync("src/ui/style/tokens.css", "utf8");
  for (const { hue } of marks) expect(tokens).toContain(`--s-${hue}:`);
});

test("every marker can be drawn at any radius, and shapes are told apart by their path", () => {
  const shapes = [...new Set(marks.map((mark) => mark.marker))];
  const paths = shapes.map((shape) => markerPath(shape, 4.2));
  for (const path of paths) expect(path).toMatch(/^M[-\d. MLHVAZ]+$/u);
  const drawn = shapes.map((shape, i) => `${isOpenMarker(shape) ? "stroke" : "fill"} ${paths[i]}`);
  expect(new Set(drawn).size).toBe(shapes.length);
});
