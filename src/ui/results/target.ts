import { given, narrowSpace } from "../parts/numbers.ts";

/** The share that must be on time as the person gave it: "99 %". */
export function targetText(onTimeTarget: number): string {
  return `${given(Number((onTimeTarget * 100).toPrecision(12)))}${narrowSpace}%`;
}
