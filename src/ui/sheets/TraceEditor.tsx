import { useId, useState } from "react";
import type { ArrivalsOf } from "../../scenario/arrivals.ts";
import { useReportProblem } from "../parts/fieldDraft.ts";
import { count } from "../parts/numbers.ts";
import { useInvalid } from "../stores.ts";
import { readNumbers } from "./traceNumbers.ts";
import { useKeptText } from "./useKeptText.ts";

type Trace = ArrivalsOf<"trace">;

/** A longer list is not put into a text field, which would be slow to open and of no use. */
const MOST_SHOWN = 5000;
const LARGEST_FILE_BYTES = 5e6;

interface TraceEditorProps {
  /** Path of the arrivals in the document. */
  readonly path: string;
  /** Id of the app, for text to be found again. */
  readonly appId: string;
  readonly trace: Trace;
  readonly onChange: (key: string, trace: Trace) => void;
}

/** The recorded numbers of a trace, to be typed, pasted or read from a file; and whether they are rates or times. */
export function TraceEditor({ path, appId, trace, onChange }: TraceEditorProps) {
  const what = "ratesPerS" in trace ? "rates" : "times";
  const key = "ratesPerS" in trace ? "ratesPerS" : "timesS";
  const numbers = "ratesPerS" in trace ? trace.ratesPerS : trace.timesS;
  const place = `${path}.${key}`;
  const [text, setText] = useKeptText(`${key} of ${appId}`, () =>
    numbers.length > MOST_SHOWN ? "" : numbers.join("\n"),
  );
  const [fileProblem, setFileProblem] = useState<string | null>(null);
  const report = useInvalid((state) => state.report);
  const id = useId();
  const hidden = numbers.length > MOST_SHOWN;
  const problem = hidden ? null : readNumbers(text, what).problem;
  useReportProblem(problem, (message) => report(place, message));

  function take(next: string): void {
    const read = readNumbers(next, what);
    setFileProblem(null);
    setText(next, read.problem === null);
    if (read.problem === null) onChange(key, withNumbers(trace, [...read.numbers]));
  }

  async function readFile(file: File): Promise<void> {
    if (file.size > LARGEST_FILE_BYTES) return setFileProblem(`${file.name} is larger than 5\u202fMB.`);
    const content = await file.text();
    const read = readNumbers(content, what);
    if (read.problem !== null) return setFileProblem(`${file.name}: ${read.problem}`);
    take(content);
  }

  return (
    <div className="trace-editor">
      <label htmlFor={id}>
        {what === "rates" ? "Requests a second, one number for each bin" : "Arrival times in seconds, ascending"}
      </label>
      {hidden ? (
        <p id={id}>{count(numbers.length)} numbers</p>
      ) : (
        <textarea
          id={id}
          name={place}
          rows={6}
          spellCheck={false}
          value={text}
          aria-invalid={problem === null ? undefined : true}
          aria-describedby={`${id}-problem`}
          onChange={(event) => take(event.target.value)}
        />
      )}
      <p className="field-problem" id={`${id}-problem`} role="status">
        {fileProblem ?? problem}
      </p>
      <div className="trace-actions">
        <label className="quiet">
          Read from a file
          <input
            type="file"
            className="vh"
            accept=".txt,.csv,.json,text/plain"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void readFile(file);
            }}
          />
        </label>
        <button type="button" className="quiet" onClick={() => onChange("kind", ofOtherForm(trace))}>
          {what === "rates" ? "Give times instead" : "Give rates instead"}
        </button>
      </div>
    </div>
  );
}

function withNumbers(trace: Trace, numbers: number[]): Trace {
  const scale = trace.scale === undefined ? {} : { scale: trace.scale };
  if ("ratesPerS" in trace) return { kind: "trace", ratesPerS: numbers, binS: trace.binS, ...scale };
  return { kind: "trace", timesS: numbers, ...scale };
}

/** An example of the other form, to start from. */
function ofOtherForm(trace: Trace): Trace {
  if ("ratesPerS" in trace) return { kind: "trace", timesS: [0, 0.01, 0.02, 0.03] };
  return { kind: "trace", ratesPerS: [60, 140, 80, 120], binS: 5 };
}
