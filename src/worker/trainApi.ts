import type { AlgorithmId } from "../learning/algorithms.ts";
import type { RivalScore } from "../learning/page/followCourse.ts";
import type { PageTask } from "../learning/page/pageTask.ts";
import type { Picks, StartId } from "../learning/page/picks.ts";
import type { CurvePoint } from "../learning/train.ts";
import type { FeatureSchema } from "../policy/schema.ts";
import type { Scenario } from "../scenario/document.ts";
import type { RunEnd } from "./api.ts";

export type { PolicyCard } from "../policy/policyCard.ts";
export type { Feature } from "../policy/schema.ts";
export type { AlgorithmId, FeatureSchema, Picks, RivalScore, StartId };

/** A learned scheduler whose policy can be trained, as people read it. */
export interface TrainingOffer
  extends Pick<
    PageTask,
    "scheduler" | "name" | "policy" | "schema" | "about" | "scoreName" | "scoreAbout" | "rewardAbout"
  > {
  readonly grounds: readonly Picks["ground"][];
  /** The algorithm to begin with. */
  readonly algorithm: AlgorithmId;
  /** Length of a run as a share of its algorithm's. */
  readonly lengthShare: number;
  /** The rule that a policy may begin as, such as "greedy rule"; null where there is none. */
  readonly rule: string | null;
  /** How many rules that need no learning it is compared with. */
  readonly rules: number;
}

/** An algorithm that can train a policy, as people read it. */
export interface AlgorithmOffer {
  readonly id: AlgorithmId;
  readonly name: string;
  readonly about: string;
  /** A run's length where nobody says another. */
  readonly decisions: number;
  /** Whether it can begin as something else than at random. */
  readonly begins: boolean;
}

/** Everything that can be picked. */
export interface TrainingOffers {
  readonly tasks: readonly TrainingOffer[];
  readonly algorithms: readonly AlgorithmOffer[];
}

/** A point of the curves, with the seconds of training until then, pauses left out. */
export interface TrainingPoint extends CurvePoint {
  readonly elapsedS: number;
}

/** A checkpoint that was kept, as a policy file. */
export interface TrainedPolicy {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly score: number;
  readonly iteration: number;
  /** Decisions that it has learnt from. */
  readonly steps: number;
  readonly elapsedS: number;
}

/** What has come since the last news; at most ten a second, and each improved checkpoint is among them. */
export interface TrainingNews {
  readonly rivals: readonly RivalScore[];
  readonly points: readonly TrainingPoint[];
  /** The best checkpoint, where a better one was found. */
  readonly best: TrainedPolicy | null;
  /** Seconds of training, pauses left out. */
  readonly elapsedS: number;
}

/** How training ended, in the same ways as a run; cancelled is stopped. */
export type TrainingEnd = RunEnd;

/** What the training worker offers; the page reaches it through `createTrainerClient`. */
export interface TrainerApi {
  offers(): TrainingOffers;
  /**
   * Trains a policy. One at a time; a new one ends the one before.
   * @param shipped bytes of the policy to begin as, where the picks say so
   */
  train(
    picks: Picks,
    scenario: Scenario,
    shipped: Uint8Array | null,
    onNews: (news: TrainingNews) => void,
  ): Promise<TrainingEnd>;
  /** Holds training still after the step under way, some ten milliseconds, and tells what there is. */
  pause(): void;
  resume(): void;
  /** Ends training, paused or not; the best checkpoint has been told. */
  stop(): void;
}

/** The page's side of the worker: makes it at first use, survives one that hangs, and never rejects. */
export interface TrainerClient {
  offers(): Promise<TrainingOffers>;
  train(
    picks: Picks,
    scenario: Scenario,
    shipped: Uint8Array | null,
    onNews: (news: TrainingNews) => void,
  ): Promise<TrainingEnd>;
  pause(): void;
  resume(): void;
  /** Takes effect within half a second, whatever the worker does: a silent worker is replaced. */
  stop(): void;
  dispose(): void;
}
