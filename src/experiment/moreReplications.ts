import { studentT95 } from "./interval.ts";
import type { Judgement, Metrics, Stat } from "./result.ts";

/**
 * About how many more replications bring the half-width of a 95 % interval down to a share of its mean, if mean and
 * spread stay as they are: the least m with t(m − 1) · s ÷ √m within the share, s being the standard deviation behind
 * the interval of n (Law, "Simulation Modeling and Analysis", section 9.4.1).
 * @param n replications that the interval comes from
 * @returns 0 where it is that narrow already; null without an interval, around a mean of 0, or beyond 10⁹
 */
export function moreReplications(stat: Stat, n: number, relative = 0.05): number | null {
  return stat === null ? null : moreUntil(stat.ci95, n, (halfWidth) => halfWidth <= relative * Math.abs(stat.mean));
}

/**
 * About how many more replications settle a standing that is too close to call. Where some app's mean lies below the
 * target, the first of those to fall wholly below decides; otherwise every app must rise to it, and the last decides.
 * @returns 0 where the standing is settled; null where a mean lies on the target or as good as
 */
export function moreToSettle(
  judgement: Judgement,
  apps: { readonly [appId: string]: Metrics },
  target: number,
  n: number,
): number | null {
  if (judgement.standing !== "too-close") return 0;
  const open = Object.keys(judgement.apps).flatMap((id) => {
    const onTime = apps[id]?.sloAttainment ?? null;
    return judgement.apps[id] === "too-close" && onTime !== null ? [onTime] : [];
  });
  const needed = (stats: readonly NonNullable<Stat>[]): readonly (number | null)[] =>
    stats.map((stat) => moreUntil(stat.ci95, n, (halfWidth) => halfWidth < Math.abs(stat.mean - target)));
  const below = needed(open.filter(({ mean }) => mean < target)).filter((more) => more !== null);
  if (below.length > 0) return Math.min(...below);
  const above = needed(open);
  return above.reduce<number | null>((most, more) => (most === null || more === null ? null : Math.max(most, more)), 0);
}

/** Nobody runs more than this. */
const MOST = 1e9;

/** The least number of replications to add until the half-width is narrow enough; null where none is. */
function moreUntil(halfWidth: number, n: number, narrow: (halfWidth: number) => boolean): number | null {
  if (n < 2 || !narrow(0)) return null;
  const spread = (halfWidth * Math.sqrt(n)) / studentT95(n - 1);
  const enough = (more: number): boolean =>
    more === 0 ? narrow(halfWidth) : narrow((studentT95(n + more - 1) * spread) / Math.sqrt(n + more));
  if (enough(0)) return 0;
  let high = 1;
  for (; !enough(high); high *= 2) if (high > MOST) return null;
  let low = Math.floor(high / 2);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  return high;
}
