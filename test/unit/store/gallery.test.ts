import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gallery } from "../../../src/scenario/gallery.ts";
import { firstScenario, galleryScenario } from "../../../src/store/gallery.ts";

const publicFolder = join(import.meta.dirname, "../../../public");
const fromDisk = (path: string) => readFile(join(publicFolder, path), "utf8");

describe("the gallery", () => {
  test.each(gallery.map(({ id, title }) => [id, title]))("opens %s under its title", async (id, title) => {
    const read = await galleryScenario(id, fromDisk);
    expect(read).toMatchObject({ ok: true, value: { name: title } });
  });

  test("opens its first scenario without a request", async () => {
    const read = await galleryScenario(gallery[0].id, () => Promise.reject(new Error("no request")));
    expect(read).toEqual({ ok: true, value: firstScenario() });
  });

  test("says what it does not have or can't fetch", async () => {
    expect(await galleryScenario("nothing", fromDisk)).toMatchObject({ ok: false });
    const read = await galleryScenario("containers", async () => null);
    expect(read.ok ? "" : read.faults[0]?.message).toContain("could not be fetched");
  });
});
