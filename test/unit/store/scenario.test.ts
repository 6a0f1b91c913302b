import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { set } from "../../../src/store/changes.ts";
import { createScenarioStore } from "../../../src/store/scenario.ts";
import { small } from "./smallScenario.ts";

function opened() {
  const clock = { ms: 0 };
  const store = createScenarioStore(small, () => clock.ms);
  const edit = (place: string, seed: number) => store.getState().edit(place, set({ seed }));
  return { store, edit, clock, seed: () => store.getState().scenario.seed };
}

describe("the scenario", () => {
  test("comes back by as many undos as there were gestures, and forth by as many redos", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ place: fc.constantFrom("a", "b"), waitMs: fc.constantFrom(10, 2000) })),
        (edits) => {
          const { store, edit, clock, seed } = opened();
          let gestures = 0;
          edits.forEach(({ place, waitMs }, i) => {
            clock.ms += waitMs;
            if (i === 0 || waitMs > 1000 || edits[i - 1]?.place !== place) gestures++;
            edit(place, 1000 + i);
          });
          const last = store.getState().scenario;
          expect(store.temporal.getState().pastStates).toHaveLength(gestures);
          for (let i = 0; i < gestures; i++) store.getState().undo();
          expect(seed()).toBe(small.seed);
          for (let i = 0; i < gestures; i++) store.getState().redo();
          expect(store.getState().scenario).toBe(last);
        },
      ),
    );
  });

  test("makes no gesture out of edits with an undo between them", () => {
    const { store, edit, seed } = opened();
    edit("seed", 1);
    edit("seed", 2);
    store.getState().undo();
    edit("seed", 3);
    store.getState().undo();
    expect(seed()).toBe(small.seed);
    expect(store.temporal.getState().futureStates).toHaveLength(1);
  });

  test("counts what a person does and not what the address brings", () => {
    const { store, edit } = opened();
    const changes = () => store.getState().changes;
    store.getState().open({ ...small, seed: 7 }, "address");
    expect(changes()).toBe(0);
    edit("seed", 8);
    store.getState().undo();
    store.getState().redo();
    store.getState().open(small, "person");
    expect(changes()).toBe(4);
  });

  test("does nothing when there is nothing to undo or redo", () => {
    const { store } = opened();
    store.getState().undo();
    store.getState().redo();
    expect(store.getState()).toMatchObject({ scenario: small, changes: 0 });
  });

  test("that was replaced by another comes back by undo", () => {
    const { store } = opened();
    store.getState().open({ ...small, name: "Other" }, "address");
    store.getState().undo();
    expect(store.getState().scenario).toBe(small);
  });
});
