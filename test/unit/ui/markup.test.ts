import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DataTable } from "../../../src/ui/parts/DataTable.tsx";
import { Field } from "../../../src/ui/parts/Field.tsx";
import { Progress } from "../../../src/ui/parts/Progress.tsx";
import { Status, statusKinds, statusWords } from "../../../src/ui/parts/Status.tsx";

const ignore = () => {};

/** Value of an attribute in the first tag that has it. */
function attribute(html: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`, "u").exec(html)?.[1];
}

describe("Field", () => {
  const field = (value: number) =>
    renderToStaticMarkup(createElement(Field, { label: "SLO", name: "slo", value, onChange: ignore, exclusiveMin: 0 }));

  test("a good value has a label and no problem", () => {
    const html = field(150);
    expect(attribute(html, "for")).toBe(attribute(html, "id"));
    expect(attribute(html, "aria-valuenow")).toBe("150");
    expect(html).not.toContain("aria-invalid");
  });

  test("a bad value is explained by the text it points to, and offers no way back to itself", () => {
    const html = field(-3);
    expect(attribute(html, "aria-invalid")).toBe("true");
    const explanation = html.slice(html.indexOf(`id="${attribute(html, "aria-describedby")}"`));
    expect(explanation).toContain("Must be above 0.");
    expect(html).not.toContain("Back to");
  });
});

test("a status is never told by its glyph alone", () => {
  for (const kind of statusKinds) {
    const html = renderToStaticMarkup(createElement(Status, { kind }));
    expect(html).toContain(`<b>${statusWords[kind]}</b>`);
    expect(html).toContain('aria-hidden="true"');
  }
});

test("a data table heads its columns and its rows", () => {
  const html = renderToStaticMarkup(
    createElement(DataTable<readonly [string, number]>, {
      caption: "Share on time",
      columns: [
        { id: "name", head: "Scheduler", cell: ([name]) => name },
        { id: "onTime", head: "On time", unit: "%", numeric: true, cell: ([, onTime]) => onTime },
      ],
      rows: [["EDF", 98]],
      rowId: ([name]) => name,
    }),
  );
  expect(html).toMatch(/<caption[^>]*>Share on time<\/caption>/u);
  expect(html.match(/<th scope="col"/gu)).toHaveLength(2);
  expect(html).toContain('<th scope="row">EDF</th><td class="numeric">98</td>');
});

test("progress stays between nothing and all", () => {
  const shown = [-1, 0, 0.426, 1, 7].map((done) =>
    attribute(renderToStaticMarkup(createElement(Progress, { label: "run", done })), "aria-valuenow"),
  );
  expect(shown).toEqual(["0", "0", "43", "100", "100"]);
});
