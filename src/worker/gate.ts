/** What holds work still for as long as somebody wants. */
export interface Gate {
  readonly isClosed: () => boolean;
  readonly close: () => void;
  readonly open: () => void;
  /** Resolves when the gate is open: at once where it is. */
  readonly pass: () => Promise<void>;
}

export function createGate(): Gate {
  let waiting: (() => void)[] | null = null;
  return {
    isClosed: () => waiting !== null,
    close() {
      waiting ??= [];
    },
    open() {
      const released = waiting ?? [];
      waiting = null;
      for (const release of released) release();
    },
    pass: () => new Promise((resolve) => (waiting === null ? resolve() : waiting.push(resolve))),
  };
}
