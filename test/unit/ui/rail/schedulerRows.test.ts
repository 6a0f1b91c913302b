import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schedulerRows } from "../../../../src/ui/rail/schedulerRows.ts";

const card = (id: string) => ({ id, name: id.toUpperCase(), tagline: "", about: "", source: "", params: [] });
const ids = ["fifo", "edf", "triton", "own"];
const cards = ["fifo", "edf", "triton"].map(card);

describe("rows of schedulers", () => {
  test("show every choice once and every other offered id once, whatever the order", () => {
    const some = fc.array(fc.constantFrom(...ids));
    fc.assert(
      fc.property(some, fc.uniqueArray(fc.constantFrom(...ids)), (chosen, offered) => {
        const rows = schedulerRows(
          chosen.map((id) => ({ id })),
          offered,
          cards,
        );
        const places = rows.flatMap(({ chosen: choice }) => (choice === null ? [] : [choice.index]));
        expect(places.toSorted((a, b) => a - b)).toEqual(chosen.map((_, index) => index));
        const free = rows.filter((row) => row.chosen === null).map(({ id }) => id);
        expect(free.toSorted()).toEqual(offered.filter((id) => !chosen.includes(id)).toSorted());
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      }),
    );
  });

  test("stand in the order of the cards, unknown ids last, settings of one id together", () => {
    const rows = schedulerRows([{ id: "own" }, { id: "edf" }, { id: "fifo" }, { id: "edf" }], ["triton"], cards);
    expect(rows.map(({ id, repeat }) => `${id} ${repeat}`)).toEqual(["fifo 0", "edf 0", "edf 1", "triton 0", "own 0"]);
  });
});
