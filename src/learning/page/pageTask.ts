import type { FeatureSchema } from "../../policy/schema.ts";
import type { Scenario } from "../../scenario/document.ts";
import type { Fault } from "../../scenario/fault.ts";
import type { Compiled } from "../../sim/compiled.ts";
import type { AlgorithmId } from "../algorithms.ts";
import type { Network } from "../network.ts";
import type { Task } from "../trainer.ts";

/** A scenario that can run, and the seed of one simulation of it. */
export interface Runnable {
  readonly scenario: Scenario;
  readonly compiled: Compiled;
  readonly seed: number;
}

/** What a policy is trained on: one scenario with other arrivals each time, or random ones. */
export type Ground =
  | { readonly kind: "scenario"; readonly scenario: Scenario; readonly compiled: Compiled }
  | { readonly kind: "random" };

/** A rule that needs no learning and that policies are compared with: the best of its settings counts. */
export interface Rival {
  /** Id of its scheduler, which decides how its line looks. */
  readonly scheduler: string;
  readonly name: string;
  readonly settings: readonly {
    /** "batch 8", or empty where there is but one. */
    readonly name: string;
    readonly score: (run: Runnable) => number;
  }[];
}

/** A rule that a policy can begin as. */
export interface Start {
  /** As in "begins as …". */
  readonly name: string;
  /** Units of each hidden layer that it needs. */
  readonly hidden: readonly number[];
  readonly begin: (policy: Network) => void;
}

/** A learned scheduler whose policy can be trained on the page. */
export interface PageTask {
  /** Id of the scheduler that asks the policy. */
  readonly scheduler: string;
  readonly name: string;
  /** File name of the policy that it ships with, below `policies/`, without `.onnx`. */
  readonly policy: string;
  readonly schema: FeatureSchema;
  /** What the policy sees and does, in a few plain sentences. */
  readonly about: string;
  /** What a score is, with its unit; higher is better. */
  readonly scoreName: string;
  /** How scores come about, beside the simulations being kept from training, in a sentence or two. */
  readonly scoreAbout: string;
  /** What a decision earns, in a sentence. */
  readonly rewardAbout: string;
  /** What rewards are multiplied by for learners of values, whose returns should be of the order of 1. */
  readonly rewardScale: number;
  /** Decisions of an iteration and of a whole run as shares of an algorithm's usual: below 1 where each takes long. */
  readonly iterationShare: number;
  readonly lengthShare: number;
  /** The algorithm to begin with. */
  readonly algorithm: AlgorithmId;
  /** What it can be trained on. */
  readonly grounds: readonly Ground["kind"][];
  /** The rule that a policy may begin as; null where there is none. */
  readonly rule: Start | null;
  readonly rivals: readonly Rival[];
  /** What keeps policies from learning anything in a scenario; empty when nothing does. */
  readonly faults: (scenario: Scenario, compiled: Compiled) => readonly Fault[];
  /** @param keptBack seeds of simulations that training must not use */
  readonly task: (ground: Ground, keptBack: ReadonlySet<number>) => Task;
  /** Random scenarios that training does not draw. */
  readonly heldOut: () => readonly Runnable[];
  /** Scores a policy, as it is at the time, in one simulation. */
  readonly trial: (policy: Network) => (run: Runnable) => number;
}
