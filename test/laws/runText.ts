import type { Outcome } from "../../src/experiment/result.ts";

/** A run as JSON without what a clock measured. */
export function runText({ run }: Outcome): string {
  return JSON.stringify(run, (key, value: unknown) => (key === "decisionUs" ? undefined : value), 2);
}
