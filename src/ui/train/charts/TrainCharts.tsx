import { useMemo, useState } from "react";
import type { Scenario } from "../../../scenario/document.ts";
import { LineFigure } from "../../results/charts/LineFigure.tsx";
import { type CurveKind, curveModel } from "./curveModel.ts";
import { type Scored, scoreModel } from "./scoreModel.ts";
import "../../results/charts/charts.css";

interface TrainChartsProps extends Scored {
  /** The scenario that was trained on. */
  readonly scenario: Scenario;
  /** How scores come about, and what a decision earns. */
  readonly scoreAbout: string;
  readonly rewardAbout: string;
  /** Stands below a saved drawing. */
  readonly provenance: string;
}

/** The score over the rules' lines, and below it reward and entropy; loaded with the first scores, because it brings recharts along. */
export default function TrainCharts(props: TrainChartsProps) {
  const { scheduler, name, scoreName, rivals, points, decisions, scenario, provenance } = props;
  const [highlighted, setHighlighted] = useState<number | null>(null);
  // Scores come far more seldom than iterations, and each drawing costs the training time on a machine with two cores.
  const scoredCount = points.reduce((sum, { score }) => sum + (score === null ? 0 : 1), 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only points with a score are drawn
  const model = useMemo(
    () => scoreModel({ scheduler, name, scoreName, rivals, points, decisions }),
    [scheduler, name, scoreName, rivals, scoredCount, decisions],
  );
  return (
    <section className="charts" aria-labelledby="train-charts-title">
      <h2 id="train-charts-title" className="vh">
        Charts
      </h2>
      {model === null ? (
        <div className="train-score train-score-waiting" />
      ) : (
        <div className="train-score">
          <LineFigure
            title="Does it beat rules that need no learning?"
            caption={`Validation ${scoreName} over training; level lines are the rules on the same simulations, the marker is the checkpoint that is kept.${(model.y.domain[0] ?? 0) > 0 ? " The axis starts above 0." : ""}`}
            scenario={scenario}
            provenance={provenance}
            model={model}
            highlighted={highlighted}
            onHighlight={setHighlighted}
            method={<ScoreMethod about={props.scoreAbout} />}
          />
        </div>
      )}
      {kinds.map((kind) => (
        <Curve key={kind} kind={kind} {...props} />
      ))}
    </section>
  );
}

const kinds = ["reward", "entropy"] as const;

const curveTitles: Readonly<Record<CurveKind, string>> = {
  reward: "Does it earn more?",
  entropy: "How sure is it?",
};
const curveCaptions: Readonly<Record<CurveKind, string>> = {
  reward: "Mean reward of a decision while it trains, exploration included.",
  entropy: "Mean entropy of its choices, in nats: 0 is certain.",
};

function Curve({ kind, ...props }: TrainChartsProps & { readonly kind: CurveKind }) {
  const { scheduler, name, points, decisions, scenario, provenance } = props;
  const [highlighted, setHighlighted] = useState<number | null>(null);
  const model = useMemo(
    () => curveModel({ kind, scheduler, name, points, decisions }),
    [kind, scheduler, name, points, decisions],
  );
  if (model === null) return null;
  return (
    <LineFigure
      title={curveTitles[kind]}
      caption={curveCaptions[kind]}
      scenario={scenario}
      provenance={provenance}
      model={model}
      highlighted={highlighted}
      onHighlight={setHighlighted}
      method={kind === "reward" ? <RewardMethod about={props.rewardAbout} /> : <EntropyMethod />}
    />
  );
}

function ScoreMethod({ about }: { readonly about: string }) {
  return (
    <p>
      Every policy and every rule serves the same simulations, which training never sees: the scenario under other
      arrivals, or other random scenarios. {about} The checkpoint with the highest score is kept; because it is chosen
      by this score, its score in the playground tends to be a little lower.
    </p>
  );
}

function RewardMethod({ about }: { readonly about: string }) {
  return (
    <p>
      {about} While a policy learns it also tries what it thinks less of. Where there are many iterations, neighbours
      are averaged.
    </p>
  );
}

function EntropyMethod() {
  return (
    <p>
      The entropy of the probabilities among which an action is drawn, averaged over the states that an iteration learns
      from. It falls as the policy becomes sure. Algorithms whose policy is not random have none.
    </p>
  );
}
