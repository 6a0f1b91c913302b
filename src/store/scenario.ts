import { temporal } from "zundo";
import { createStore } from "zustand/vanilla";
import type { Scenario } from "../scenario/document.ts";

/** Edits of one place within this time of each other are one step of undo: a drag or a word, not its every pixel. */
const GESTURE_MS = 800;
const UNDO_STEPS = 200;

/** The scenario being edited. Nothing here knows about results, so undo leaves them alone. */
export interface ScenarioState {
  readonly scenario: Scenario;
  /** Counts what the person changed: edits, undo, redo, opened files. What the address brings does not count. */
  readonly changes: number;
  /** Counts how often another scenario was put in place. */
  readonly openings: number;
  /** Changes the scenario; `place` is the path of what is edited, such as `apps[1].sloMs`. */
  readonly edit: (place: string, change: (scenario: Scenario) => Scenario) => void;
  /** Puts another scenario in its place, which undo takes back. */
  readonly open: (scenario: Scenario, by: "person" | "address") => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

export type ScenarioStore = ReturnType<typeof createScenarioStore>;

/** The scenario with undo and redo. `nowMs` is a clock, read only to tell one gesture from the next. */
export function createScenarioStore(initial: Scenario, nowMs: () => number = () => performance.now()) {
  let gesture: { readonly place: string; readonly lastMs: number } | null = null;

  const store = createStore<ScenarioState>()(
    temporal(
      (set) => ({
        scenario: initial,
        changes: 0,
        openings: 0,
        edit(place, change) {
          const continues = gesture?.place === place && nowMs() - gesture.lastMs < GESTURE_MS;
          gesture = { place, lastMs: nowMs() };
          const next = ({ scenario, changes }: ScenarioState) => ({ scenario: change(scenario), changes: changes + 1 });
          if (continues) store.temporal.getState().pause();
          set(next);
          store.temporal.getState().resume();
        },
        open(scenario, by) {
          gesture = null;
          set(({ changes, openings }) => ({
            scenario,
            changes: by === "person" ? changes + 1 : changes,
            openings: openings + 1,
          }));
        },
        undo() {
          gesture = null;
          if (store.temporal.getState().pastStates.length === 0) return;
          store.temporal.getState().undo();
          set(({ changes }) => ({ changes: changes + 1 }));
        },
        redo() {
          gesture = null;
          if (store.temporal.getState().futureStates.length === 0) return;
          store.temporal.getState().redo();
          set(({ changes }) => ({ changes: changes + 1 }));
        },
      }),
      {
        limit: UNDO_STEPS,
        partialize: ({ scenario }) => ({ scenario }),
        equality: (past, current) => past.scenario === current.scenario,
      },
    ),
  );
  return store;
}
