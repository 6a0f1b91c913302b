import type { OutOfReach } from "../../../experiment/control.ts";
import { givenDuration, significant } from "../../parts/numbers.ts";
import { percent } from "../../parts/percent.ts";

/** A target that can't be met, in words. */
export interface ReachWords {
  /** "can't answer in 300 ms: it would need 1.40 of T4, and there is 1." */
  readonly fault: string;
  /** "A target of 8.5 s would be in reach."; "" where the others leave nothing. */
  readonly remedy: string;
}

/**
 * What keeps a container from its target, with the least share it would need, and the target that would do.
 * @param deviceName as people read it: "Node"
 */
export function outOfReachWords(
  { leastShare, leftShare }: OutOfReach,
  targetMs: number,
  deviceName: string,
): ReachWords {
  const late = `can’t answer in ${givenDuration(targetMs)}`;
  const fault =
    leastShare > 1
      ? `${late}: it would need ${significant(leastShare)} of ${deviceName}, and there is 1.`
      : `${late}: it would need ${percent(leastShare, 0)} of ${deviceName}, and the others leave ${percent(leftShare, 0)}.`;
  return { fault, remedy: leftShare > 0 ? `About ${target(targetMs, leastShare / leftShare)} would be in reach.` : "" };
}

/** Response times are inverse to shares; rounded up, so that it is in reach. */
function target(targetMs: number, factor: number): string {
  const ms = targetMs * factor;
  const step = 10 ** (Math.floor(Math.log10(ms)) - 1);
  return givenDuration(Number((Math.ceil(ms / step - 1e-9) * step).toPrecision(6)));
}
