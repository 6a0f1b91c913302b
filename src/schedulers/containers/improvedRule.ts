import { admit } from "./admission.ts";
import { type Container, type Division, needOf, type ShareRule } from "./shareRule.ts";

/** Parameters of the improved rule. Shares of a target are response time ÷ target. */
export interface ImprovedSettings {
  /** Response times aimed at, as a share of the target, where everyone can be served. */
  readonly aim: number;
  /** Where needs sum to 1 give or take this, shares are in proportion to them: all are early or late by that much at most. */
  readonly margin: number;
  /** Response times that admission counts with, as a share of the target, where not everyone can be served. */
  readonly admitAt: number;
  /** How much cheaper those already admitted count, as a share. */
  readonly hysteresis: number;
  /** What a request that has not been answered yet will take, as a multiple of what it has used. */
  readonly guess: number;
}

/** A relative change of a share that counts as a move. */
const MOVE = 0.05;

/**
 * Needs instead of steps. The work of a response is measured, so the share at which a container meets its target is known.
 * While all needs fit, everyone gets theirs and the loosest target takes the surplus, so that all others sit inside their
 * band. Otherwise the smallest needs are admitted, as many as fit, and the rest share what is left.
 */
export class ImprovedRule implements ShareRule {
  readonly eager = true;
  private admitted = new Set<number>();

  constructor(private readonly settings: ImprovedSettings) {}

  changed(containers: readonly Container[], floor: number): readonly number[] {
    return this.divide(containers, floor);
  }

  look(containers: readonly Container[], floor: number): Division {
    const before = this.admitted;
    const shares = this.divide(containers, floor);
    const stands = before.size === this.admitted.size && [...before].every((app) => this.admitted.has(app));
    const still = containers.every(({ share }, i) => Math.abs(shares[i]! - share) <= MOVE * share);
    return { shares, stable: stands && still };
  }

  private divide(containers: readonly Container[], floor: number): readonly number[] {
    const equal = 1 / containers.length;
    const needs = containers.map((container) =>
      Number.isNaN(container.workMs)
        ? Math.max(equal, (this.settings.guess * container.usedMs) / container.targetMs)
        : needOf(container),
    );
    return total(needs) <= 1 + this.settings.margin
      ? this.serveAll(containers, needs)
      : this.serveMost(containers, needs, floor);
  }

  private serveAll(containers: readonly Container[], needs: readonly number[]): readonly number[] {
    this.admitted = new Set(containers.map(({ app }) => app));
    // Nobody need take a surplus that leaves all inside their band.
    if (total(needs) >= 1 - this.settings.margin) return needs;
    const shares = needs.map((need) => need / this.settings.aim);
    const loosest = containers.reduce((a, { targetMs }, i) => (targetMs > containers[a]!.targetMs ? i : a), 0);
    const others = shares.reduce((sum, share, i) => (i === loosest ? sum : sum + share), 0);
    shares[loosest] = Math.max(shares[loosest]!, 1 - others);
    return shares;
  }

  private serveMost(containers: readonly Container[], needs: readonly number[], floor: number): readonly number[] {
    const { admitAt, hysteresis } = this.settings;
    const chosen = admit(
      needs.map((need) => need / admitAt),
      containers.map(({ app }) => this.admitted.has(app)),
      floor,
      hysteresis,
    );
    this.admitted = new Set(containers.filter((_, i) => chosen[i]).map(({ app }) => app));
    const shares = needs.map((need, i) => (chosen[i] ? Math.max(floor, need / admitAt) : floor));
    const left = Math.max(0, 1 - total(shares));
    const short = needs.map((need, i) => (chosen[i] ? Math.max(0, need - shares[i]!) : 0));
    const filled = total(short) > 0 ? Math.min(1, left / total(short)) : 0;
    const rest = left - filled * total(short);
    const waiting = needs.reduce((sum, need, i) => (chosen[i] ? sum : sum + need), 0);
    return shares.map((share, i) => share + filled * short[i]! + (chosen[i] ? 0 : (rest * needs[i]!) / waiting));
  }
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
