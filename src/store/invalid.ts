import { createStore } from "zustand/vanilla";

/** Fields whose text is not a value: the place in the document and what is wrong. While there is one, Run waits. */
export interface InvalidState {
  readonly fields: ReadonlyMap<string, string>;
  /** A message for a place, or null when the place is right again or gone. */
  readonly report: (place: string, message: string | null) => void;
}

export type InvalidStore = ReturnType<typeof createInvalidStore>;

export function createInvalidStore() {
  return createStore<InvalidState>()((set) => ({
    fields: new Map(),
    report: (place, message) =>
      set(({ fields }) => {
        const next = new Map(fields);
        if (message === null) next.delete(place);
        else next.set(place, message);
        return { fields: next };
      }),
  }));
}
