import { BUCKETS, bucketOf, quantileMs } from "../../sim/histogram.ts";
import { RandomStream } from "../../sim/random.ts";
import type { Figures } from "./peer.ts";
import { type Case, ratePerS, W1 } from "./workload.ts";

const BLOCK = 512;

/**
 * W1 and nothing else, by hand: local variables, typed arrays, one loop without a call that could be spared. What it
 * takes is the limit for an engine in this language.
 */
export function plainQueue(what: Case, seed: number): Figures {
  const { servers, meanServiceMs, sloMs } = W1;
  const arrivals = new RandomStream(seed, "arrivals");
  const services = new RandomStream(seed, "services");
  const gapMs = 1000 / ratePerS(what);
  const blockMs = new Float64Array(BLOCK);
  const endMs = new Float64Array(servers).fill(Number.POSITIVE_INFINITY);
  const servedMs = new Float64Array(servers);
  let waitingMs = new Float64Array(1024);
  let first = 0;
  let waiting = 0;
  let busy = 0;
  let left = what.requests;
  let next = 0;
  arrivals.fillPoisson(blockMs, BLOCK, 0, gapMs);
  let arrivalMs = blockMs[0]!;
  let nowMs = 0;
  const counts = new Uint32Array(BUCKETS);
  let sumMs = 0;
  let good = 0;
  for (;;) {
    let server = 0;
    let completionMs = endMs[0]!;
    for (let k = 1; k < servers; k++) {
      if (endMs[k]! >= completionMs) continue;
      completionMs = endMs[k]!;
      server = k;
    }
    if (arrivalMs < completionMs) {
      nowMs = arrivalMs;
      if (busy < servers) {
        busy++;
        let free = 0;
        while (endMs[free]! < Number.POSITIVE_INFINITY) free++;
        servedMs[free] = nowMs;
        endMs[free] = nowMs + meanServiceMs * services.exponential();
      } else {
        if (waiting === waitingMs.length) {
          waitingMs = doubled(waitingMs, first);
          first = 0;
        }
        waitingMs[(first + waiting++) & (waitingMs.length - 1)] = nowMs;
      }
      if (--left === 0) arrivalMs = Number.POSITIVE_INFINITY;
      else {
        if (++next === BLOCK) {
          arrivals.fillPoisson(blockMs, BLOCK, nowMs, gapMs);
          next = 0;
        }
        arrivalMs = blockMs[next]!;
      }
    } else {
      if (completionMs === Number.POSITIVE_INFINITY) break;
      nowMs = completionMs;
      const latencyMs = nowMs - servedMs[server]!;
      sumMs += latencyMs;
      if (latencyMs <= sloMs) good++;
      counts[bucketOf(latencyMs)]!++;
      if (waiting > 0) {
        servedMs[server] = waitingMs[first]!;
        first = (first + 1) & (waitingMs.length - 1);
        waiting--;
        endMs[server] = nowMs + meanServiceMs * services.exponential();
      } else {
        busy--;
        endMs[server] = Number.POSITIVE_INFINITY;
      }
    }
  }
  return {
    completed: what.requests,
    meanMs: sumMs / what.requests,
    p50Ms: quantileMs(counts, 0, 0.5) ?? Number.NaN,
    p99Ms: quantileMs(counts, 0, 0.99) ?? Number.NaN,
    goodputRps: (good * 1000) / nowMs,
  };
}

/** A ring buffer's content in order, in an array of twice the size. */
export function doubled(ring: Float64Array, first: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * ring.length);
  larger.set(ring.subarray(first));
  larger.set(ring.subarray(0, first), ring.length - first);
  return larger;
}
