import type { CaseResult } from "./comparison.ts";
import type { DescentSpeed } from "./descentSpeed.ts";
import type { LearnedBench } from "./learned.ts";
import { wrongPeers } from "./truth.ts";

/** Two workers beside one on the same eight replications. */
export interface ParallelResult {
  readonly oneS: number;
  readonly twoS: number;
  readonly times: number;
  readonly sameBytes: boolean;
}

/** The bench as text: a row per case, then what several threads gain, how fast a network learns, and peers that were wrong. */
export function benchText(
  cases: readonly CaseResult[],
  parallel: ParallelResult | null,
  descent: DescentSpeed,
): string {
  const head = [
    "",
    "devices",
    "requests",
    "µs/request",
    "requests/s",
    "× simjs",
    "× its events",
    "× by hand",
    "peak MiB",
    "simjs µs",
    "its events µs",
    "by hand µs",
  ];
  const rows = cases.map(({ workload, devices, requests, peers, ...times }) => [
    workload,
    String(devices),
    requests.toExponential(0),
    peers.ours.usPerRequest.toFixed(3),
    peers.ours.requestsPerS.toExponential(2),
    times.timesSimjs.toFixed(2),
    times.timesSimjsEvents.toFixed(2),
    times.timesPlain.toFixed(2),
    peers.ours.peakMiB.toFixed(0),
    peers.simjs.usPerRequest.toFixed(3),
    peers["simjs-events"].usPerRequest.toFixed(3),
    peers.plain.usPerRequest.toFixed(3),
  ]);
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join("  "));
  if (parallel !== null)
    lines.push(
      "",
      `Eight replications: ${parallel.oneS.toFixed(2)} s in one thread, ${parallel.twoS.toFixed(2)} s in two: ${parallel.times.toFixed(2)} times as fast, ${parallel.sameBytes ? "the same bytes" : "OTHER BYTES"}.`,
    );
  lines.push(
    `Learning, ${descent.widths.join("-")}, batch ${descent.batch}: ${descent.simdPerS.toFixed(0)} steps/s with WebAssembly SIMD, ${descent.plainPerS.toFixed(0)} in plain JavaScript: ${descent.times.toFixed(1)} times as fast.`,
  );
  const wrong = cases.flatMap(wrongPeers);
  lines.push("", ...(wrong.length > 0 ? wrong : ["Every peer's figures agree with theory and long runs."]));
  return `${lines.join("\n")}\n`;
}

/** What a learned scheduler's decisions cost, in one line. */
export function learnedLine(bench: LearnedBench): string {
  if (!bench.ok) return `No learned scheduler was measured: ${bench.reason}`;
  const { scheduler, replications, decisionUs, scoreUs, rowsPerCall } = bench.cost;
  const together = replications === 1 ? "one replication" : `${replications} replications in lockstep`;
  return `${scheduler}, ${together}: ${decisionUs.toFixed(1)} µs a decision, ${scoreUs.toFixed(1)} of them for the policy, ${rowsPerCall.toFixed(0)} rows a call.`;
}
