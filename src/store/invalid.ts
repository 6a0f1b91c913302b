import { createStore } from "zustand/vanilla";

/** Text that is no value yet. The scenario knows nothing of it; it is kept so that nothing typed is lost. */
export interface InvalidState {
  /** Fields in sight whose text is wrong: the place in the document and what is wrong. While there is one, Run waits. */
  readonly fields: ReadonlyMap<string, string>;
  /** Long texts that were wrong when their sheet was closed, by what they describe. */
  readonly drafts: ReadonlyMap<string, string>;
  /** A message for a place, or null when the place is right again or gone. */
  readonly report: (place: string, message: string | null) => void;
  /** Keeps a text, or with null forgets it. */
  readonly keep: (key: string, text: string | null) => void;
  /** Forgets all texts, as when another scenario is opened. */
  readonly forget: () => void;
}

export type InvalidStore = ReturnType<typeof createInvalidStore>;

export function createInvalidStore() {
  return createStore<InvalidState>()((set) => ({
    fields: new Map(),
    drafts: new Map(),
    report: (place, message) => set(({ fields }) => ({ fields: changed(fields, place, message) })),
    keep: (key, text) => set(({ drafts }) => ({ drafts: changed(drafts, key, text) })),
    forget: () => set({ drafts: new Map() }),
  }));
}

function changed(entries: ReadonlyMap<string, string>, key: string, value: string | null): ReadonlyMap<string, string> {
  const next = new Map(entries);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
}
