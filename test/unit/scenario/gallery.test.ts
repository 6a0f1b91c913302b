import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { prepareStudy } from "../../../src/experiment/study.ts";
import { gallery } from "../../../src/scenario/gallery.ts";
import { valid } from "../../scenarios/valid.ts";

const load = async (id: string) => valid(JSON.parse(await readFile(`public/scenarios/${id}.json`, "utf8")));

describe("the gallery", () => {
  test("lists every scenario file, and no other", async () => {
    const files = (await readdir("public/scenarios")).map((file) => file.replace(/\.json$/, ""));
    expect(gallery.map((entry) => entry.id).sort()).toEqual(files.sort());
  });

  test.each(gallery)("$id bears its title, has notes, and can run", async ({ id, title }) => {
    const scenario = await load(id);
    expect(scenario.name).toBe(title);
    expect(scenario.notes?.length).toBeGreaterThan(40);
    expect(prepareStudy(scenario)).toMatchObject({ ok: true });
  });

  test("has several batches at once, shares and a pipeline among what it shows", async () => {
    const scenarios = await Promise.all(gallery.map(({ id }) => load(id)));
    const schedulers = scenarios.flatMap((scenario) => scenario.schedulers);
    expect(schedulers.some(({ params }) => Number(params?.instances) > 1)).toBe(true);
    expect(schedulers.some(({ id }) => id === "equal-share")).toBe(true);
    expect(scenarios.some(({ apps }) => apps.some((app) => "modules" in app))).toBe(true);
  });
});
