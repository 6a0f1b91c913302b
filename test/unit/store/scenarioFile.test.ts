import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scenarioText } from "../../../src/scenario/parse.ts";
import { readScenarioFile, scenarioFileName } from "../../../src/store/scenarioFile.ts";
import { small } from "./smallScenario.ts";

const file = (text: string) => new File([text], "mine.json");

describe("a scenario file", () => {
  test("gives back the scenario that was saved", async () => {
    expect(await readScenarioFile(file(scenarioText(small)))).toEqual({ ok: true, value: small });
  });

  test("that is too large is refused by its size, unread", async () => {
    const read = await readScenarioFile({
      name: "film.mp4",
      size: 50_000_000,
      text: () => Promise.reject(new Error("must not be read")),
    });
    expect(read).toEqual({
      ok: false,
      faults: [{ path: "", message: "film.mp4 has 50 MB; a scenario has at most 5 MB." }],
    });
  });

  test("that is none says what is wrong with it", async () => {
    expect(await readScenarioFile(file("{"))).toMatchObject({ ok: false });
    expect(await readScenarioFile(file('{"version":1}'))).toMatchObject({ ok: false });
  });

  test("has a name that every system takes", () => {
    expect(scenarioFileName({ name: "Mixed cloud GPUs" })).toBe("mixed-cloud-gpus.json");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(scenarioFileName({ name })).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*\.json$/u);
      }),
    );
  });
});
