import { useId, useState } from "react";
import type { ArrivalsOf } from "../../scenario/arrivals.ts";
import { useReportProblem } from "../parts/fieldDraft.ts";
import { useInvalid } from "../stores.ts";
import { readNumbers } from "./traceNumbers.ts";

type Trace = ArrivalsOf<"trace">;

interface TraceEditorProps {
  /** Path of the arrivals in the document. */
  readonly path: string;
  readonly trace: Trace;
  readonly onChange: (key: string, trace: Trace) => void;
}

/** The recorded numbers of a trace as text, to be typed, pasted or read from a file; and whether they are rates or times. */
export function TraceEditor({ path, trace, onChange }: TraceEditorProps) {
  const rates = "ratesPerS" in trace;
  const key = rates ? "ratesPerS" : "timesS";
  const place = `${path}.${key}`;
  const [text, setText] = useState(() => (rates ? trace.ratesPerS : trace.timesS).join("\n"));
  const report = useInvalid((state) => state.report);
  const id = useId();
  const { problem } = readNumbers(text, rates ? "rates" : "times");
  useReportProblem(problem, (message) => report(place, message));

  function take(next: string): void {
    setText(next);
    const read = readNumbers(next, rates ? "rates" : "times");
    if (read.problem !== null) return;
    const scale = trace.scale === undefined ? {} : { scale: trace.scale };
    const numbers = [...read.numbers];
    onChange(
      key,
      "ratesPerS" in trace
        ? { kind: "trace", ratesPerS: numbers, binS: trace.binS, ...scale }
        : { kind: "trace", timesS: numbers, ...scale },
    );
  }

  function turn(): void {
    onChange(
      "kind",
      rates
        ? { kind: "trace", timesS: [0, 0.01, 0.02, 0.03] }
        : { kind: "trace", ratesPerS: [60, 140, 80, 120], binS: 5 },
    );
  }

  return (
    <div className="trace-editor">
      <label htmlFor={id}>
        {rates ? "Requests a second, one number for each bin" : "Arrival times in seconds, ascending"}
      </label>
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
      <p className="field-problem" id={`${id}-problem`}>
        {problem}
      </p>
      <div className="trace-actions">
        <label className="quiet">
          Read from a file
          <input
            type="file"
            className="vh"
            accept=".txt,.csv,.json,text/plain"
            onChange={async (event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) take(file.size > 5e6 ? "" : await file.text());
            }}
          />
        </label>
        <button type="button" className="quiet" onClick={turn}>
          {rates ? "Give times instead" : "Give rates instead"}
        </button>
      </div>
    </div>
  );
}
