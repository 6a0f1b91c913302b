import type { CaseResult } from "./comparison.ts";
import type { Figures, PeerId } from "./peer.ts";
import { type Case, W1 } from "./workload.ts";

/** What a case's figures are in the long run, in ms: W1 by Erlang C, W2 as found over 10⁸ requests. */
export function truthOf({ workload, devices }: Case): Partial<Figures> {
  if (workload === "W1") return { meanMs: meanOfW1() };
  if (devices === 4) return { meanMs: 16.586, p50Ms: 15.524, p99Ms: 34.7 };
  return devices === 512 ? { meanMs: 17.34 } : {};
}

/** Peers whose figures are further from the truth than chance explains, as sentences; none where all are right. */
export function wrongPeers(result: CaseResult): readonly string[] {
  const truth = Object.entries(truthOf(result));
  const allowed = allowedError(result);
  return (Object.entries(result.peers) as readonly [PeerId, (typeof result.peers)[PeerId]][]).flatMap(
    ([peer, { figures }]) =>
      truth.flatMap(([name, expected]) => {
        const found = new Map(Object.entries(figures)).get(name) ?? Number.NaN;
        const error = Math.abs(found / expected - 1);
        if (error <= allowed) return [];
        return [`${peer} is off in ${name} of ${result.workload}: ${found.toFixed(3)} where ${expected} is right`];
      }),
  );
}

/** Four standard errors, roughly: W1's latencies correlate over about a hundred requests, W2's over a few batches. */
function allowedError({ requests, rounds }: CaseResult): number {
  return 4 * Math.sqrt(100 / (requests * rounds));
}

function meanOfW1(): number {
  const offered = W1.load * W1.servers;
  let blocked = 1;
  for (let servers = 1; servers <= W1.servers; servers++) blocked = (offered * blocked) / (servers + offered * blocked);
  const waits = blocked / (1 - W1.load * (1 - blocked));
  return W1.meanServiceMs * (1 + waits / (W1.servers - offered));
}
