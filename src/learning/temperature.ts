import { exp, log } from "../sim/exactMath.ts";

const DECAY1 = 0.9;
const DECAY2 = 0.999;
const LOWEST = -7;
const HIGHEST = 2;

/**
 * The weight α of entropy beside reward, raised while the policy's entropy lies below its target and lowered above it:
 * Adam on ln α (Haarnoja et al. 2018, section 5).
 */
export class Temperature {
  private logAlpha: number;
  private first = 0;
  private second = 0;
  private power1 = 1;
  private power2 = 1;

  constructor(start: number) {
    this.logAlpha = log(start);
  }

  get alpha(): number {
    return exp(this.logAlpha);
  }

  /** @param excess entropy above its target, in nats */
  step(excess: number, rate: number): void {
    this.power1 *= DECAY1;
    this.power2 *= DECAY2;
    this.first = DECAY1 * this.first + (1 - DECAY1) * excess;
    this.second = DECAY2 * this.second + (1 - DECAY2) * excess * excess;
    const change = this.first / (1 - this.power1) / (Math.sqrt(this.second / (1 - this.power2)) + 1e-8);
    this.logAlpha = Math.max(LOWEST, Math.min(HIGHEST, this.logAlpha - rate * change));
  }
}
