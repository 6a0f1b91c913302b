import { type Measurement, measure, type PeersFile } from "./measure.ts";
import type { Figures, PeerId } from "./peer.ts";
import type { Case } from "./workload.ts";

const PEERS: readonly PeerId[] = ["ours", "simjs", "simjs-events", "plain"];

/** A peer's medians over the rounds. */
export interface PeerResult {
  readonly usPerRequest: number;
  readonly requestsPerS: number;
  readonly peakMiB: number;
  readonly figures: Figures;
}

/** All peers on one case. Ratios are of medians: how many times as fast as each peer. */
export interface CaseResult extends Case {
  readonly rounds: number;
  readonly peers: Readonly<Record<PeerId, PeerResult>>;
  readonly timesSimjs: number;
  readonly timesSimjsEvents: number;
  readonly timesPlain: number;
}

/** Measures a case, peer after peer in every round, so that all meet the same state of the machine. */
export async function compare(peers: PeersFile, what: Case, rounds: number): Promise<CaseResult> {
  const measured: Record<PeerId, Measurement[]> = { ours: [], simjs: [], "simjs-events": [], plain: [] };
  for (let round = 0; round < rounds; round++)
    for (const peer of PEERS) measured[peer].push(await measure(peers, peer, what, 42 + round));
  const results = {
    ours: resultOf(measured.ours),
    simjs: resultOf(measured.simjs),
    "simjs-events": resultOf(measured["simjs-events"]),
    plain: resultOf(measured.plain),
  };
  return {
    ...what,
    rounds,
    peers: results,
    timesSimjs: results.simjs.usPerRequest / results.ours.usPerRequest,
    timesSimjsEvents: results["simjs-events"].usPerRequest / results.ours.usPerRequest,
    timesPlain: results.plain.usPerRequest / results.ours.usPerRequest,
  };
}

function resultOf(runs: readonly Measurement[]): PeerResult {
  const usPerRequest = median(runs.map(({ seconds, figures }) => (seconds * 1e6) / figures.completed));
  const figure = (pick: (figures: Figures) => number): number => mean(runs.map(({ figures }) => pick(figures)));
  return {
    usPerRequest,
    requestsPerS: 1e6 / usPerRequest,
    peakMiB: Math.max(...runs.map((run) => run.peakMiB)),
    figures: {
      completed: figure((figures) => figures.completed),
      meanMs: figure((figures) => figures.meanMs),
      p50Ms: figure((figures) => figures.p50Ms),
      p99Ms: figure((figures) => figures.p99Ms),
      goodputRps: figure((figures) => figures.goodputRps),
    },
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
