import type { Environment } from "./environment.ts";
import type { Network } from "./network.ts";

/** What is to be learnt: environments of one kind, and how wide their rows and the answers to them are. */
export interface Task<E extends Environment = Environment> {
  readonly features: number;
  readonly columns: number;
  /** A new environment; the seed alone decides its course. */
  readonly environment: (seed: number) => E;
}

/** Learns in short pieces, so that whoever drives it may pause, show progress or stop. */
export interface Trainer {
  /** The policy as learnt so far: it scores each row, and the best allowed score of a state is its action. */
  readonly policy: Network;
  /** Takes some decisions and learns from them. */
  iterate(): Progress;
}

/** What an iteration did. */
export interface Progress {
  /** Decisions taken since the start. */
  readonly steps: number;
  /** Mean reward of a decision in this iteration, exploration included. */
  readonly reward: number;
  /** Mean entropy of the policy's choices, in nats; null where an algorithm's policy is not random. */
  readonly entropy: number | null;
  /** What learning made smaller, averaged over the iteration: comparable only with itself. null where nothing descends. */
  readonly loss: number | null;
}

/** What every algorithm is set by. */
export interface CommonSettings {
  /** Decides everything: the same seed, settings and task give the same policy, to the bit, on every engine. */
  readonly seed: number;
  /** Widths of the networks' layers between inputs and outputs. */
  readonly hidden: readonly number[];
  /** Environments that step side by side; one pass of the network answers all of them. */
  readonly environments: number;
  /** Rows that a pass of a network takes at most; larger batches are cut. A state may not have more. */
  readonly rowCapacity: number;
}
