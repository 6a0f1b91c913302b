import type { RunState } from "../../store/runs.ts";
import { narrowSpace, significant } from "../parts/numbers.ts";
import { Progress } from "../parts/Progress.tsx";
import { useInvalid, useRuns, useStores } from "../stores.ts";
import { useStaleEdits } from "../useStaleEdits.ts";

interface RunBoxProps {
  /** Called when a run was asked for here. */
  readonly onRun?: () => void;
}

/** The foot of the rail: Run or Cancel, and how the results stand to the scenario. */
export function RunBox({ onRun }: RunBoxProps) {
  const stores = useStores();
  const state = useRuns((runs) => runs.state);
  const elapsedS = useRuns((runs) => runs.elapsedS);
  const cancel = useRuns((runs) => runs.cancel);
  const faults = useRuns((runs) => runs.faults);
  const invalid = useInvalid(({ fields }) => fields);
  const edits = useStaleEdits();

  function run(): void {
    stores.run();
    onRun?.();
  }

  if (state.kind === "running") return <Running state={state} onCancel={cancel} />;
  const [first] = invalid.keys();
  const current = state.kind === "done" && edits.length === 0;
  return (
    <div className="run-box">
      <button type="button" className={current ? "btn" : "btn go"} onClick={run} disabled={first !== undefined}>
        {current ? "Run again" : "Run"}{" "}
        <span className="key-hint" aria-hidden="true">
          {runKeys}
        </span>
      </button>
      <div className="run-words">
        {first === undefined ? (
          standing(state, edits.length, elapsedS, faults.length)
        ) : (
          <>
            {invalid.size === 1 ? "One field is not right." : `${invalid.size} fields are not right.`}{" "}
            <button type="button" className="link" onClick={() => showField(first)}>
              Show
            </button>
          </>
        )}
      </div>
    </div>
  );
}

interface RunningProps {
  readonly state: Extract<RunState, { kind: "running" }>;
  readonly onCancel: () => void;
}

function Running({ state: { progress }, onCancel }: RunningProps) {
  const share = progress === null || progress.total === 0 ? 0 : progress.done / progress.total;
  return (
    <div className="run-box">
      <button type="button" className="btn" onClick={onCancel}>
        Cancel{" "}
        <span className="key-hint" aria-hidden="true">
          Esc
        </span>
      </button>
      <div className="run-words">
        <Progress label="Run" done={share} />
        {progress?.leftS == null
          ? "Running."
          : `About ${significant(Math.max(progress.leftS, 0.1), 2)}${narrowSpace}s left.`}
      </div>
    </div>
  );
}

const runKeys = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘↵" : "Ctrl ↵";

function standing(state: RunState, edits: number, elapsedS: number | null, faults: number) {
  if (faults > 0) return faults === 1 ? "One thing keeps it from running." : `${faults} things keep it from running.`;
  if (state.kind === "refused") return "The last scenario could not run.";
  if (edits > 0) return `${edits} edit${edits === 1 ? "" : "s"} since the last run.`;
  if (state.kind === "cancelled") return "Cancelled; finished rows are kept.";
  if (state.kind === "failed") return "The last run failed.";
  if (state.kind === "idle") return "Nothing has run yet.";
  return (
    <>
      Results are current.
      {elapsedS === null ? null : (
        <>
          <br />
          The last run took {significant(elapsedS, 2)}
          {narrowSpace}s.
        </>
      )}
    </>
  );
}

/** Fields are named by their place in the document. */
function showField(place: string): void {
  document.querySelector<HTMLElement>(`[name="${CSS.escape(place)}"]`)?.focus();
}
