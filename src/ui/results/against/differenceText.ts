import { absent, fixed } from "../../parts/numbers.ts";
import type { Difference } from "./compared.ts";

/** Beyond so many decimals a difference is of no use to anyone. */
const mostDecimals = 4;

/** Whether the interval leaves no doubt that there is a difference. One pair has no interval, and proves nothing. */
export function isCertain({ low, high }: Difference): boolean {
  return low !== high && (low > 0 || high < 0);
}

/** A difference with its sign, with as many decimals as its interval makes sense of; and the interval, "1.2 to 2.0". */
export function differenceText(difference: Difference | null): { readonly value: string; readonly interval: string } {
  if (difference === null) return { value: absent, interval: "" };
  const { value, low, high } = difference;
  const decimals = decimalsOf(difference);
  return {
    value: signedFixed(value, decimals),
    interval: low === high ? "" : `${fixed(low, decimals)} to ${fixed(high, decimals)}`,
  };
}

/** The size of a difference without its sign, for a sentence that says which way. */
export function sizeText(difference: Difference): string {
  return fixed(Math.abs(difference.value), decimalsOf(difference));
}

/** Decimals that show the first digit of half the interval; without one, three digits of the value. */
function decimalsOf({ value, low, high }: Difference): number {
  const half = (high - low) / 2;
  const scale = half > 0 ? half : Math.abs(value) / 100;
  return scale === 0 ? 0 : Math.min(mostDecimals, Math.max(0, -Math.floor(Math.log10(scale))));
}

function signedFixed(value: number, decimals: number): string {
  const text = fixed(value, decimals);
  return value > 0 && Number(value.toFixed(decimals)) !== 0 ? `+${text}` : text;
}
