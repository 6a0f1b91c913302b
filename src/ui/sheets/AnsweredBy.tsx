import type { App } from "../../scenario/app.ts";
import { modelIds } from "../../scenario/app.ts";
import { answeringOf, otherAnswering, setAnswering } from "../../store/answering.ts";
import { useCatalog, useScenario, useView } from "../stores.ts";
import { PipelineEditor } from "./pipeline/PipelineEditor.tsx";

interface AnsweredByProps {
  readonly index: number;
  readonly app: App;
}

/** What answers an app: one model or any of several, or a pipeline. What the other way had is kept while the page is open. */
export function AnsweredBy({ index, app }: AnsweredByProps) {
  const edit = useScenario((state) => state.edit);
  const { openSheet, setAside, keepAside } = useView((state) => state);
  const catalog = useCatalog();
  const isPipeline = "modules" in app;

  function turn(): void {
    const aside = setAside.get(app.id);
    const wanted = aside !== undefined && "modules" in aside !== isPipeline ? aside : otherAnswering(app);
    keepAside(app.id, answeringOf(app));
    edit(`apps[${index}].answering`, setAnswering(index, wanted));
  }

  const choice = (label: string, pipeline: boolean) => (
    <label className="check">
      <input type="radio" name={`apps[${index}].answering`} checked={pipeline === isPipeline} onChange={turn} />
      {label}
    </label>
  );
  return (
    <>
      <fieldset className="answered-by" aria-label="answered by">
        {choice("One model, or whichever of several the scheduler takes", false)}
        {choice("A pipeline of steps, with the SLO over all of them", true)}
      </fieldset>
      {isPipeline ? (
        <PipelineEditor index={index} modules={app.modules} />
      ) : (
        <p>
          {modelIds(app)
            .map((id) => catalog.model(id)?.name ?? id)
            .join(", ")}{" "}
          <button type="button" className="btn sm" onClick={() => openSheet({ kind: "models", index })}>
            Choose models
          </button>
        </p>
      )}
    </>
  );
}
