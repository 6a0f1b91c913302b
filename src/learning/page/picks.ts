import type { AlgorithmId } from "../algorithms.ts";

/** How a policy begins: at random, as a rule that needs no learning, or as the one that ships. */
export type StartId = "nothing" | "rule" | "shipped";

/** What a person picks before training; together with the scenario it decides the policy, to the bit. */
export interface Picks {
  /** Id of the scheduler that the policy is for. */
  readonly scheduler: string;
  readonly algorithm: AlgorithmId;
  readonly ground: "scenario" | "random";
  readonly start: StartId;
  readonly seed: number;
  /** Decisions to learn from. */
  readonly decisions: number;
}
