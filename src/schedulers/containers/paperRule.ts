import { type QoeClass, qoeClass } from "./satisfaction.ts";
import type { Container, Division, ShareRule } from "./shareRule.ts";

/** Parameters of DQoES's rule; α and β are 0.1 in what is remembered of the paper. */
export interface PaperSettings {
  /** Width of the band around the target that counts as satisfied, as a share of it. */
  readonly alpha: number;
  /** Share of what the over-served hold that is moved in one step. */
  readonly beta: number;
  /** Change of the sums of surplus and deficit, as a share of the sum of targets, that counts as a change. */
  readonly epsilon: number;
  /** Whether containers that answered nothing since the last look are left alone. */
  readonly freshOnly: boolean;
  /** Whether the over-served are cut though nobody is below target; what they give up goes to the loosest target. */
  readonly freeSurplus: boolean;
}

/** A step takes no more than this of a share. */
const LARGEST_CUT = 0.9;

/**
 * DQoES's performance management, reconstructed so that it conserves the sum: containers better than their band (G) give
 * up β of what they hold, each by its part of their surplus; those below (B) receive it, each by its part of their deficit.
 */
export class PaperRule implements ShareRule {
  private satisfied = 0;
  private surplus = 0;
  private deficit = 0;

  constructor(private readonly settings: PaperSettings) {}

  changed(containers: readonly Container[]): readonly number[] {
    return containers.map(({ share }) => share);
  }

  look(containers: readonly Container[], floor: number): Division {
    const { alpha, epsilon, freshOnly } = this.settings;
    const classes = containers.map(({ responseMs, targetMs, fresh }) =>
      Number.isNaN(responseMs) || (freshOnly && !fresh) ? null : qoeClass(responseMs, targetMs, alpha),
    );
    const satisfied = classes.filter((found) => found === "satisfied").length;
    const quality = (wanted: QoeClass): number =>
      containers.reduce(
        (sum, { targetMs, responseMs }, i) => (classes[i] === wanted ? sum + Math.abs(targetMs - responseMs) : sum),
        0,
      );
    const [surplus, deficit] = [quality("good"), quality("bad")];
    const change = epsilon * containers.reduce((sum, { targetMs }) => sum + targetMs, 0);
    const stable =
      satisfied >= this.satisfied &&
      Math.abs(surplus - this.surplus) <= change &&
      Math.abs(deficit - this.deficit) <= change;
    [this.satisfied, this.surplus, this.deficit] = [satisfied, surplus, deficit];
    return { shares: adjust(containers, classes, floor, this.settings), stable };
  }
}

/** One step of the rule. A container without a class keeps its share. */
export function adjust(
  containers: readonly Pick<Container, "targetMs" | "responseMs" | "share">[],
  classes: readonly (QoeClass | null)[],
  floor: number,
  { beta, freeSurplus }: Pick<PaperSettings, "beta" | "freeSurplus">,
): readonly number[] {
  const shares = containers.map(({ share }) => share);
  const quality = containers.map(({ targetMs, responseMs }) => Math.abs(targetMs - responseMs));
  const all = containers.map((_, i) => i);
  const sumOf = (of: readonly number[], values: readonly number[]): number =>
    of.reduce((sum, i) => sum + values[i]!, 0);
  let good = all.filter((i) => classes[i] === "good");
  let receivers = all.filter((i) => classes[i] === "bad");
  const deficit = sumOf(receivers, quality);
  let part = (i: number): number => quality[i]! / deficit;
  if (receivers.length === 0) {
    const loosest = all.reduce((a, b) => (containers[b]!.targetMs > containers[a]!.targetMs ? b : a), 0);
    good = good.filter((i) => i !== loosest);
    if (!freeSurplus) return shares;
    receivers = [loosest];
    part = () => 1;
  }
  if (good.length === 0) return shares;
  const surplus = sumOf(good, quality);
  const wanted = beta * sumOf(good, shares);
  let released = 0;
  for (const i of good) {
    const share = shares[i]!;
    const cut = Math.max(0, Math.min((wanted * quality[i]!) / surplus, LARGEST_CUT * share, share - floor));
    shares[i] = share - cut;
    released += cut;
  }
  for (const i of receivers) shares[i]! += released * part(i);
  return shares;
}
