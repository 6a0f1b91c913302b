import "./budget.css";

interface BudgetKeyProps {
  /** Colour of the planner; null where nothing was simulated. */
  readonly colour: string | null;
}

/** What the pieces of a budget bar mean. */
export function BudgetKey({ colour }: BudgetKeyProps) {
  return (
    <p className="budget-key">
      <span>
        <svg width="13" height="11" aria-hidden="true">
          <rect x="0.5" y="0.5" width="12" height="10" fill="var(--sunk)" stroke="var(--ink)" />
        </svg>
        worst case planned
      </span>
      <span>
        <svg width="13" height="11" aria-hidden="true">
          <rect x="0.5" y="0.5" width="12" height="10" fill="none" stroke="var(--edge)" strokeDasharray="3 2" />
        </svg>
        budget
      </span>
      {colour === null ? null : (
        <span>
          <svg width="3" height="13" aria-hidden="true">
            <rect width="3" height="13" fill={colour} />
          </svg>
          slowest simulated
        </span>
      )}
    </p>
  );
}
