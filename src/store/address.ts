/** The part of the browser's address that the page reads and writes; a test has one of its own. */
export interface Address {
  /** The fragment with its `#`, or "". */
  readonly hash: () => string;
  /** Replaces the fragment without a new entry in the history and without `onHashChange`. */
  readonly replace: (hash: string) => void;
  /** Goes to another fragment as a link does: with a new entry in the history, and with `onHashChange`. */
  readonly go: (hash: string) => void;
  /** Calls back when the person changes the fragment; returns how to stop. */
  readonly onHashChange: (listener: () => void) => () => void;
}

/** The address of this page. */
export const pageAddress: Address = {
  hash: () => window.location.hash,
  replace(hash) {
    const { pathname, search } = window.location;
    window.history.replaceState(window.history.state, "", `${pathname}${search}${hash}`);
  },
  go(hash) {
    window.location.hash = hash;
  },
  onHashChange(listener) {
    window.addEventListener("hashchange", listener);
    return () => window.removeEventListener("hashchange", listener);
  },
};
