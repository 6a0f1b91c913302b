import { powerOfTwo } from "../../sim/exactMath.ts";

/**
 * DQoES's adaptive listener: looks at a node after an interval that doubles while the node is stable, up to a limit, and
 * starts anew at the first interval when something happens. Reconstructed.
 */
export class Listener {
  intervalMs: number;
  /** When it looks next. */
  nextMs = Number.POSITIVE_INFINITY;
  private readonly longestMs: number;

  /** @param doublings how often the interval doubles at most; 0 for a fixed interval */
  constructor(
    private readonly firstMs: number,
    doublings: number,
  ) {
    this.intervalMs = firstMs;
    this.longestMs = firstMs * powerOfTwo(doublings);
  }

  /** A container came or went. */
  event(nowMs: number): void {
    this.intervalMs = this.firstMs;
    this.nextMs = nowMs + this.firstMs;
  }

  /** It has looked. */
  looked(nowMs: number, stable: boolean): void {
    this.intervalMs = stable ? Math.min(2 * this.intervalMs, this.longestMs) : this.firstMs;
    this.nextMs = nowMs + this.intervalMs;
  }
}
