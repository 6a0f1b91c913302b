import { execFile } from "node:child_process";
import { parseArgs, promisify } from "node:util";
import { benchText, learnedLine, type ParallelResult } from "./bench/benchReport.ts";
import { type CaseResult, compare } from "./bench/comparison.ts";
import { descentSpeed } from "./bench/descentSpeed.ts";
import type { LearnedBench } from "./bench/learned.ts";
import { buildPeers } from "./bench/measure.ts";
import type { ParallelTime } from "./bench/parallel.ts";
import type { Case } from "./bench/workload.ts";
import { reportFaults } from "./faults.ts";

const USAGE = "npm run -s bench -- [--json] [--quick]";

/** Cases with the rounds of each: more where a run is short. */
const CASES: readonly (Case & { readonly rounds: number; readonly quick: boolean })[] = [
  { workload: "W2", devices: 4, requests: 1e4, rounds: 5, quick: false },
  { workload: "W2", devices: 4, requests: 1e5, rounds: 5, quick: false },
  { workload: "W2", devices: 4, requests: 1e6, rounds: 5, quick: true },
  { workload: "W2", devices: 4, requests: 1e7, rounds: 3, quick: true },
  { workload: "W2", devices: 64, requests: 1e6, rounds: 5, quick: false },
  { workload: "W2", devices: 512, requests: 1e6, rounds: 5, quick: true },
  { workload: "W1", devices: 4, requests: 1e4, rounds: 5, quick: false },
  { workload: "W1", devices: 4, requests: 1e5, rounds: 5, quick: false },
  { workload: "W1", devices: 4, requests: 1e6, rounds: 5, quick: true },
  { workload: "W1", devices: 4, requests: 1e7, rounds: 3, quick: false },
];

/** `npm run -s bench`: how fast the engine is, cold, beside simjs and loops written by hand, what threads gain, how fast policies learn and what their decisions cost. */
async function main(): Promise<void> {
  let values: { readonly json: boolean; readonly quick: boolean };
  try {
    values = parseArgs({
      options: { json: { type: "boolean", default: false }, quick: { type: "boolean", default: false } },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message : "The arguments can't be read";
    return reportFaults([{ path: "", message: `${reason}. Usage: ${USAGE}` }]);
  }
  const peers = await buildPeers();
  const cases: CaseResult[] = [];
  try {
    for (const { rounds, quick, ...what } of CASES) {
      if (values.quick && !quick) continue;
      if (process.stderr.isTTY)
        process.stderr.write(`\r\x1b[K${what.workload}, ${what.devices} devices, ${what.requests} requests`);
      cases.push(await compare(peers, what, rounds));
    }
  } finally {
    await peers.remove();
  }
  if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  const parallel = await measureThreads();
  const descent = descentSpeed();
  const learned = await measureLearned();
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ cases, parallel, descent, learned }, null, 2)}\n`
      : `${benchText(cases, parallel, descent)}\n${learned.map(learnedLine).join("\n")}\n`,
  );
}

/** Eight replications in one thread and in two, each in a process of its own, best of two. */
async function measureThreads(): Promise<ParallelResult> {
  const run = async (threads: number): Promise<ParallelTime> => {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...["--import", "tsx", "src/cli/bench/parallelChild.ts"],
      String(threads),
    ]);
    return JSON.parse(stdout);
  };
  const times = { one: [await run(1)], two: [await run(2)] };
  times.one.push(await run(1));
  times.two.push(await run(2));
  const oneS = Math.min(...times.one.map((time) => time.seconds));
  const twoS = Math.min(...times.two.map((time) => time.seconds));
  const digests = new Set([...times.one, ...times.two].map((time) => time.digest));
  return { oneS, twoS, times: oneS / twoS, sameBytes: digests.size === 1 };
}

/** A learned scheduler's decisions, alone and with many replications in lockstep, each in a process of its own. */
async function measureLearned(): Promise<readonly LearnedBench[]> {
  const benches: LearnedBench[] = [];
  for (const replications of [1, 32]) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...["--import", "tsx", "src/cli/bench/learnedChild.ts", "fang-rl"],
      String(replications),
    ]);
    benches.push(JSON.parse(stdout));
  }
  return benches;
}

await main();
