import type { Container, Division, ShareRule } from "./shareRule.ts";

/** Gains of the controller, on the error (response − target) ÷ target and in shares of the container's own share. */
export interface PidSettings {
  readonly proportional: number;
  readonly integral: number;
  readonly derivative: number;
}

/** Errors beyond this count as this: a container ten times too slow must not take the node in one step. */
const LARGEST_ERROR = 1;
/** A share is at most this many times as large after a step, and at least one part in so many. */
const LARGEST_STEP = 2;

/** A PID controller for each container in its velocity form, so that sharing one node among them winds nothing up. */
export class PidRule implements ShareRule {
  private readonly errors = new Map<number, readonly [last: number, before: number]>();

  constructor(private readonly settings: PidSettings) {}

  changed(containers: readonly Container[]): readonly number[] {
    return containers.map(({ share }) => share);
  }

  look(containers: readonly Container[]): Division {
    return { shares: containers.map((container) => this.step(container)), stable: false };
  }

  /** A container without a new measurement keeps its share. */
  private step({ app, share, responseMs, targetMs, fresh }: Container): number {
    if (!fresh) return share;
    const error = Math.min(LARGEST_ERROR, (responseMs - targetMs) / targetMs);
    const [last, before] = this.errors.get(app) ?? [error, error];
    this.errors.set(app, [error, last]);
    const { proportional, integral, derivative } = this.settings;
    const change = proportional * (error - last) + integral * error + derivative * (error - 2 * last + before);
    return share * Math.min(LARGEST_STEP, Math.max(1 / LARGEST_STEP, 1 + change));
  }
}
