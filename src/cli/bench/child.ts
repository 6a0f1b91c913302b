import { readFileSync } from "node:fs";
import { ours } from "./ourPeer.ts";
import type { Peer, PeerId } from "./peer.ts";
import { plainBatching } from "./plainBatching.ts";
import { plainQueue } from "./plainQueue.ts";
import { SimjsBatching } from "./simjsBatching.ts";
import { loadSimjs } from "./simjsLibrary.ts";
import { SimjsQueue } from "./simjsQueue.ts";
import type { Case } from "./workload.ts";

// Run in a fresh process: one peer, one case, one seed, all in one argument as JSON; prints one measurement as JSON.

async function peerOf(id: PeerId, { workload }: Case): Promise<Peer> {
  if (id === "ours") return ours;
  if (id === "plain") return (what, seed) => () => (workload === "W1" ? plainQueue : plainBatching)(what, seed);
  const simjs = await loadSimjs();
  return (what, seed) => () =>
    (workload === "W1"
      ? new SimjsQueue(simjs, what, seed, id === "simjs")
      : new SimjsBatching(simjs, what, seed, id === "simjs")
    ).run();
}

/** Peak of memory in MiB; the kernel's own mark where there is one, since resourceUsage also knows the parent's. */
function peakMiB(): number {
  try {
    const mark = /VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1];
    if (mark !== undefined) return Number(mark) / 1024;
  } catch {
    // No /proc here: macOS.
  }
  return process.resourceUsage().maxRSS / 1024;
}

const { peer, what, seed }: { peer: PeerId; what: Case; seed: number } = JSON.parse(process.argv[2] ?? "{}");
const run = (await peerOf(peer, what))(what, seed);
const startMs = performance.now();
const figures = run();
const seconds = (performance.now() - startMs) / 1000;
console.log(JSON.stringify({ seconds, peakMiB: peakMiB(), figures }));
