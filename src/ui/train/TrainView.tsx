import { lazy, Suspense } from "react";
import type { Scenario } from "../../scenario/document.ts";
import type { Picks, TrainingOffer, TrainingStoreState } from "../../store/training.ts";
import { count } from "../parts/numbers.ts";
import { Progress } from "../parts/Progress.tsx";
import { Swatch } from "../parts/Swatch.tsx";
import { Pieces } from "../results/verdict/Pieces.tsx";
import { TrainControls } from "./controls/TrainControls.tsx";
import { KeptPolicyBox } from "./kept/KeptPolicyBox.tsx";
import { ShippedPolicyList } from "./kept/ShippedPolicyList.tsx";
import { RivalTable } from "./RivalTable.tsx";
import { TrainMessage } from "./states/TrainMessage.tsx";
import { standings as standingsOf } from "./verdict/passed.ts";
import { trainCrumbs } from "./verdict/trainCrumbs.ts";
import { trainStep } from "./verdict/trainStep.ts";
import { seconds, trainVerdict } from "./verdict/trainVerdict.ts";
import "../results/results.css";
import "./train.css";

const TrainCharts = lazy(() => import("./charts/TrainCharts.tsx"));

export interface TrainViewProps {
  readonly training: TrainingStoreState;
  /** The scenario being edited. */
  readonly scenario: Scenario;
  /** What was edited since training began, newest last. */
  readonly edits: readonly string[];
  readonly shippedNames: readonly string[];
  /** Whether a field of the scenario has no value. */
  readonly blocked: boolean;
  readonly schedulerName: (id: string) => string;
  readonly onTrain: () => void;
  readonly onUndo: () => void;
  readonly onUse: () => Promise<readonly string[]>;
  readonly onDownload: () => void;
  readonly onShowFeatures: () => void;
}

/** A policy as it learns: whether it beats the rules that need no learning, how it got there, and how to use it. */
export function TrainView(props: TrainViewProps) {
  const { training, scenario, edits, onTrain } = props;
  const { offers, picks, of, rivals, points, best, elapsedS, state } = training;
  const shown = of?.picks ?? picks;
  const trainedOn = of === null || of.picks.ground === "random" ? null : of.scenario.name;
  const task = offers.tasks.find(({ scheduler }) => scheduler === shown.scheduler);
  const standings = standingsOf(rivals, points);
  const verdict = trainVerdict(standings, best, state.kind);
  const name = task?.name ?? shown.scheduler;
  const stale = edits.length > 0;
  return (
    <div className="results train">
      <TrainMessage
        scenario={scenario}
        trainedOn={trainedOn}
        state={state}
        elapsedS={elapsedS}
        kept={best !== null}
        edits={edits}
        onTrain={onTrain}
        onUndo={props.onUndo}
      />
      <p className="crumb">
        <b>{shown.ground === "random" ? "Random scenarios" : (trainedOn ?? scenario.name)}</b>
        {trainCrumbs(shown, offers).map((crumb) => (
          <span key={crumb}>{crumb}</span>
        ))}
      </p>
      <h1 className="verdict" aria-live="polite">
        {verdict === null ? null : (
          <span className="verdict-swatch">
            <Swatch schedulerId={shown.scheduler} width={34} />
          </span>
        )}
        {verdict ?? fallback(training)}
      </h1>
      <p className="why">
        {state.kind === "idle"
          ? "A policy starts without knowing anything and learns by deciding. Train one, watch it pass the rules that need no learning, and use it in the playground."
          : null}
        {verdict === null ? null : <Pieces pieces={trainStep(standings, best?.score ?? null)} />}
      </p>
      <TrainControls
        offers={offers}
        shippedNames={props.shippedNames}
        picks={picks}
        onPick={training.pick}
        state={state.kind}
        blocked={props.blocked}
        scenarioName={scenario.name}
        onTrain={onTrain}
        onPause={training.pause}
        onResume={training.resume}
        onStop={training.stop}
      />
      {of !== null && (state.kind === "running" || state.kind === "paused") ? (
        <UnderWay training={training} picks={of.picks} />
      ) : null}
      {of === null || rivals.length === 0 || task === undefined ? null : (
        <div className={stale ? "stale" : undefined}>
          <Proof {...props} of={of} task={task} />
          <section className="train-rivals" aria-labelledby="train-rivals-title">
            <h2 id="train-rivals-title">When did it pass which rule?</h2>
            <RivalTable standings={standings} scoreName={task.scoreName} />
          </section>
        </div>
      )}
      {best === null || task === undefined ? null : (
        <KeptPolicyBox
          best={best}
          name={name}
          scoreName={task.scoreName}
          onUse={props.onUse}
          onDownload={props.onDownload}
        />
      )}
      {task === undefined ? null : (
        <section className="train-explained" aria-labelledby="train-explained-title">
          <h2 id="train-explained-title">What the policy sees and does</h2>
          <p>{task.about}</p>
          <button type="button" className="link" onClick={props.onShowFeatures}>
            Every number that it sees
          </button>
        </section>
      )}
      <ShippedPolicyList cards={training.shipped} schedulerName={props.schedulerName} />
    </div>
  );
}

interface ProofProps {
  readonly training: TrainingStoreState;
  readonly of: NonNullable<TrainingStoreState["of"]>;
  readonly task: TrainingOffer;
}

function Proof({ training: { rivals, points, offers }, of: { picks, scenario }, task }: ProofProps) {
  const ground = picks.ground === "random" ? "Random scenarios" : scenario.name;
  return (
    <Suspense fallback={<div className="train-charts-waiting" />}>
      <TrainCharts
        scheduler={task.scheduler}
        name={task.name}
        scoreName={task.scoreName}
        scoreAbout={task.scoreAbout}
        rewardAbout={task.rewardAbout}
        rivals={rivals}
        points={points}
        decisions={picks.decisions}
        scenario={scenario}
        provenance={`${ground}: ${trainCrumbs(picks, offers).join(", ")}. Trained with Inferyard.`}
      />
    </Suspense>
  );
}

/** What stands where the verdict will be. */
function fallback({ state, rivals, offers, of }: TrainingStoreState): string {
  switch (state.kind) {
    case "running":
    case "paused": {
      const total = offers.tasks.find(({ scheduler }) => scheduler === of?.picks.scheduler)?.rules ?? 0;
      return rivals.length < total
        ? "Measuring the rules that need no learning."
        : "Measuring the policy as it begins.";
    }
    case "refused":
      return "Not trained.";
    case "idle":
    case "done":
    case "stopped":
    case "failed":
      return "No policy trained yet.";
  }
}

function UnderWay({ training, picks }: { readonly training: TrainingStoreState; readonly picks: Picks }) {
  const { points, elapsedS, state } = training;
  const done = points.at(-1)?.steps ?? 0;
  const startS = points[0]?.elapsedS ?? 0;
  const leftS = done === 0 ? null : ((elapsedS - startS) / done) * (picks.decisions - done);
  return (
    <div className="running">
      <Progress label="Training" done={done / picks.decisions} />
      <p>
        {state.kind === "paused" ? "Paused. " : ""}
        {count(done)} of {count(picks.decisions)} decisions, {seconds(elapsedS)}.
        {state.kind === "paused" || leftS === null ? "" : ` About ${seconds(Math.max(0, leftS))} left.`}
      </p>
    </div>
  );
}
