import type { InterferenceNetwork } from "../../policy/bcedge/interference.ts";
import type { Kernels } from "../kernels/kernels.ts";
import { EVALUATION_SEEDS, TRAINING, VALIDATION_SEEDS } from "./edgeScenarios.ts";
import { byNetwork, linearRegression, regressed, relativeErrors, trainInterference } from "./interferenceTraining.ts";
import { measuredOutcomes, type Outcome, simulatedOutcomes } from "./outcomes.ts";

/** Scenarios that outcomes are taken from, and outcomes of each at most. */
const SCENARIOS = 240;
const HELD_OUT_SCENARIOS = 60;
const PER_SCENARIO = 150;
/** Measured models that are held out: none of their batches was trained on. */
const HELD_OUT_MODELS: readonly string[] = ["resnet101", "mobilenet-v2"];
const EPOCHS = 120;

/** Errors of both predictors on outcomes that neither saw. */
export interface Comparison {
  readonly outcomes: number;
  readonly network: { readonly mean: number; readonly median: number };
  readonly linear: { readonly mean: number; readonly median: number };
}

/** A predictor, and how it compares with linear regression. */
export interface InterferenceStudy {
  readonly network: InterferenceNetwork;
  readonly trainedOn: number;
  readonly simulated: Comparison;
  readonly measured: Comparison;
}

/** Trains the interference predictor anew and holds it against linear regression, as the paper does. */
export function studyInterference(kernels: Kernels, seed: number): InterferenceStudy {
  const measured = measuredOutcomes();
  const training = [...simulated(seed, SCENARIOS), ...measured.filter(({ model }) => !HELD_OUT_MODELS.includes(model))];
  const network = trainInterference(kernels, training, seed, EPOCHS);
  const coefficients = linearRegression(training);
  const compare = (outcomes: readonly Outcome[]): Comparison => ({
    outcomes: outcomes.length,
    network: relativeErrors(outcomes, byNetwork(network)),
    linear: relativeErrors(outcomes, (inputs) => regressed(coefficients, inputs)),
  });
  return {
    network,
    trainedOn: training.length,
    simulated: compare(simulated(VALIDATION_SEEDS, HELD_OUT_SCENARIOS)),
    measured: compare(measured.filter(({ model }) => HELD_OUT_MODELS.includes(model))),
  };
}

function simulated(firstSeed: number, scenarios: number): Outcome[] {
  if (firstSeed + scenarios > EVALUATION_SEEDS) throw new RangeError("Those seeds are the evaluation's.");
  return Array.from({ length: scenarios }, (_, i) => simulatedOutcomes(firstSeed + i, TRAINING, PER_SCENARIO)).flat();
}
