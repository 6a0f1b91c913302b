import "./progress.css";

interface ProgressProps {
  /** Accessible name: what is running. */
  readonly label: string;
  /** Share that is done, 0 to 1. */
  readonly done: number;
}

/** A thin bar; the words beside it say how much is left. */
export function Progress({ label, done }: ProgressProps) {
  const percent = Math.round(Math.min(1, Math.max(0, done)) * 100);
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div style={{ width: `${percent}%` }} />
    </div>
  );
}
