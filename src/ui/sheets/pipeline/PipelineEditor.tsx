import type { Module } from "../../../scenario/app.ts";
import { setModules, withStep } from "../../../store/pipelineChanges.ts";
import { useScenario } from "../../stores.ts";
import { PipelineGraph } from "./PipelineGraph.tsx";
import { StepRow } from "./StepRow.tsx";
import "./pipeline.css";

interface PipelineEditorProps {
  /** Index of the app. */
  readonly index: number;
  readonly modules: readonly Module[];
}

const mostSteps = 32;

/** The steps of a pipeline: what they are, what they come after, how many of them a request needs. */
export function PipelineEditor({ index, modules }: PipelineEditorProps) {
  const edit = useScenario((state) => state.edit);
  const path = `apps[${index}].modules`;
  const change = (place: string, next: (before: readonly Module[]) => readonly Module[]) =>
    edit(place, setModules(index, next));
  return (
    <div className="pipeline">
      <PipelineGraph modules={modules} />
      <ol className="pipeline-steps">
        {modules.map((module, step) => (
          // A step is its place: its id changes while it is typed.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <StepRow key={step} path={`${path}[${step}]`} modules={modules} step={step} module={module} change={change} />
        ))}
      </ol>
      <button
        type="button"
        className="btn sm"
        disabled={modules.length >= mostSteps}
        onClick={() => change(`${path} add`, (before) => withStep(before, before.at(-1)?.model ?? ""))}
      >
        Add a step
      </button>
      <p className="unit">
        A step starts when all that it comes after are done. Fan-out is how many of it each of those starts, on average:
        0.4 skips three requests in five, 2.5 is the plates of a car park.
      </p>
    </div>
  );
}
