import { narrowSpace, significant } from "../../parts/numbers.ts";
import { Progress } from "../../parts/Progress.tsx";
import type { RunProgress } from "../state.ts";

interface RunningProps {
  readonly progress: RunProgress | null;
  readonly onCancel: () => void;
}

/** The bar of a run under way, what is left of it, and Cancel. */
export function Running({ progress, onCancel }: RunningProps) {
  const left = progress?.leftS ?? null;
  return (
    <div className="running">
      <Progress label="Run" done={progress === null || progress.total === 0 ? 0 : progress.done / progress.total} />
      <p>
        <span>{left === null ? "Working out how long it takes." : `About ${seconds(left)} left.`}</span>
        <button type="button" className="link" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </div>
  );
}

/** What a run under way is called: "Running 3 of 7 schedulers." */
export function runningTitle(progress: RunProgress | null, complete: number, schedulers: number): string {
  if (schedulers === 1) return "Running the scheduler.";
  if (progress === null) return `Running ${schedulers} schedulers.`;
  return `Running ${Math.min(complete + 1, schedulers)} of ${schedulers} schedulers.`;
}

function seconds(s: number): string {
  return `${s >= 10 ? Math.round(s) : significant(Math.max(s, 0.1), s < 1 ? 1 : 2)}${narrowSpace}s`;
}
