import { comparedMetrics } from "./compared.ts";
import type { AgainstRow } from "./differences.ts";
import { differenceText, isCertain, sizeText } from "./differenceText.ts";

/** The differences that are beyond doubt in one sentence: "Against Triton, EDF: 1.6 points more on time (1.2 to 2.0), …". */
export function againstSentence({ finisher, differences }: AgainstRow, reference: string): string {
  const parts = differences.flatMap((difference, i) => {
    const compared = comparedMetrics[i];
    if (compared === undefined || difference === null || !isCertain(difference)) return [];
    const { interval } = sizesOf(differenceText(difference));
    return [`${compared.words(sizeText(difference), difference.value > 0)} (${interval})`];
  });
  if (parts.length === 0) return `${finisher.label} can’t be told apart from ${reference} by these runs.`;
  return `Against ${reference}, ${finisher.label}: ${parts.join(", ")}.`;
}

/** An interval wholly below zero as sizes, the smaller first: "−39 to −33" is 33 to 39. */
function sizesOf({ interval }: { readonly interval: string }): { readonly interval: string } {
  if (!interval.startsWith("−")) return { interval };
  const [low = "", high = ""] = interval.replaceAll("−", "").split(" to ");
  return { interval: `${high} to ${low}` };
}
