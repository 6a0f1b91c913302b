import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tokens = readFileSync("src/ui/style/tokens.css", "utf8").replace(/\/\*.*?\*\//gsu, "");

/** Declarations of the block that follows `selector`, without regard to layout. */
function declarations(selector: string): string[] {
  const start = tokens.indexOf(`${selector} {`);
  expect(start).toBeGreaterThanOrEqual(0);
  const body = tokens.slice(tokens.indexOf("{", start) + 1, tokens.indexOf("}", start));
  return body.split(";").flatMap((line) => (line.trim() === "" ? [] : [line.trim().replace(/\s+/gu, " ")]));
}

const dark = declarations(':root[data-theme="dark"]');

test("dark by choice equals dark by system", () => {
  expect(dark.length).toBeGreaterThan(20);
  expect(declarations(':root:not([data-theme="light"])')).toEqual(dark);
});

test("dark redefines only what light defines", () => {
  const light = new Set(declarations(":root").map((line) => line.split(":")[0]));
  for (const line of dark) expect(light).toContain(line.split(":")[0]);
});

test("every colour in the styles of the parts is a token", () => {
  const files = readdirSync("src/ui/parts").filter((file) => file.endsWith(".css"));
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    // The veil behind a sheet is the one exception: it darkens in both themes.
    const css = readFileSync(`src/ui/parts/${file}`, "utf8").replace("rgb(20 24 28 / 0.35)", "");
    expect(css, file).not.toMatch(/#[\da-f]{3,8}\b|rgb|hsl/iu);
    for (const [, name = ""] of css.matchAll(/var\((--[\w-]+)/gu)) {
      if (name !== "--surface") expect(tokens, `${file}: ${name}`).toContain(`${name}:`);
    }
  }
});
