import { type CompiledUtility, DEADLINE, EXPONENTIAL_WORTH, PRODUCT, WEIGHTED } from "./compiled.ts";
import { exp } from "./exactMath.ts";

/**
 * Worth of one answered request (Fang et al., CIKM 2017: quality as a function of response delay and accuracy; the
 * families are a reconstruction, the deadline form is Rafiki's reward).
 * - product: acc × clamp((dMax − D) ÷ (dMax − d0), 0, 1)
 * - exponential: acc × exp(−max(0, D − d0) ÷ (dMax − d0))
 * - weighted: acc − λ × D ÷ dMax
 * - deadline: acc − β × acc × [D > SLO]
 * @param delayMs completion − arrival
 * @returns at most `accuracy`; the weighted and deadline families can go below 0
 */
export function worth(utility: CompiledUtility, app: number, sloMs: number, accuracy: number, delayMs: number): number {
  const d0 = utility.d0Ms[app]!;
  const dMax = utility.dMaxMs[app]!;
  switch (utility.family) {
    case PRODUCT: {
      const share = (dMax - delayMs) / (dMax - d0);
      return accuracy * (share < 0 ? 0 : share > 1 ? 1 : share);
    }
    case EXPONENTIAL_WORTH:
      return accuracy * (delayMs <= d0 ? 1 : exp((d0 - delayMs) / (dMax - d0)));
    case WEIGHTED:
      return accuracy - (utility.lambda * delayMs) / dMax;
    default:
      return delayMs > sloMs ? accuracy * (1 - utility.beta) : accuracy;
  }
}

/** Delay in ms from which on an answer of this accuracy, or of any lower one, is worth nothing more; see `worth`. */
export function uselessAfterMs(
  family: number,
  accuracy: number,
  constants: { readonly dMaxMs: number; readonly sloMs: number; readonly lambda: number; readonly beta: number },
): number {
  switch (family) {
    case PRODUCT:
      return constants.dMaxMs;
    case WEIGHTED:
      return constants.lambda > 0 ? (accuracy * constants.dMaxMs) / constants.lambda : Number.POSITIVE_INFINITY;
    case DEADLINE:
      return constants.beta >= 1 ? constants.sloMs : Number.POSITIVE_INFINITY;
    default:
      return Number.POSITIVE_INFINITY;
  }
}
