import type { Rows } from "../policy/rows.ts";

/** What an environment did between an action and the next decision. Reused: read it before the next step. */
export interface Step {
  /** Reward that accrued. */
  reward: number;
  /** Simulated time that passed, in units of the environment's own time scale: 1 means a discount by e⁻¹. */
  elapsed: number;
  /** Whether the episode ended; `observe` then shows the first state of the next one. */
  ended: boolean;
}

/**
 * A semi-Markov decision process whose states are rows of candidates. A trainer owns several and steps them side by side.
 * Seeded when it is made: the same seed and actions give the same rewards.
 */
export interface Environment {
  /** Appends the rows of the state that waits. @returns how many rows; at least one action is allowed */
  observe(rows: Rows): number;
  /** Takes an action, (row − first) × columns + column, and runs until the next decision. */
  step(action: number, out: Step): void;
}
