interface EmptyProps {
  /** Whether the scenario has any scheduler to run. */
  readonly schedulers: number;
  readonly onRun: () => void;
  /** Opens the picker; without it only the words say where to go. */
  readonly onChoose?: (() => void) | undefined;
}

/** What stands where the verdict will be, before there is one. */
export function Empty({ schedulers, onRun, onChoose }: EmptyProps) {
  if (schedulers > 0) {
    return (
      <div className="empty">
        <h1 className="empty-title">Nothing has run yet.</h1>
        <p className="unit">
          Run {schedulers === 1 ? "the chosen scheduler" : `the ${schedulers} chosen schedulers`} on the same arrivals.
        </p>
        <button type="button" className="btn sm" onClick={onRun}>
          Run
        </button>
      </div>
    );
  }
  return (
    <div className="empty">
      <h1 className="empty-title">No scheduler chosen.</h1>
      <p className="unit">Pick at least one in the scenario; two or more answer the question which is better.</p>
      {onChoose === undefined ? null : (
        <button type="button" className="btn sm" onClick={onChoose}>
          Choose schedulers
        </button>
      )}
    </div>
  );
}
