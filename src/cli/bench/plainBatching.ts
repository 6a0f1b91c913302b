import { BUCKETS, bucketOf, quantileMs } from "../../sim/histogram.ts";
import { RandomStream } from "../../sim/random.ts";
import type { Figures } from "./peer.ts";
import { doubled } from "./plainQueue.ts";
import { type Case, fleetOfW2, ratePerS, W2 } from "./workload.ts";

const BLOCK = 512;

/**
 * W2 and nothing else, by hand: one ring of arrivals per class, a stack of idle devices per group, a binary heap of
 * completions, all in typed arrays and one loop.
 */
export function plainBatching(what: Case, seed: number): Figures {
  const { shares, maxBatch, holdMs, baseMs, perItemMs, factors, sloMs } = W2;
  const classes = shares.length;
  const groups = factors.length;
  const arrivals = new RandomStream(seed, "arrivals");
  const kinds = new RandomStream(seed, "classes");
  const gapMs = 1000 / ratePerS(what);
  const [share0, share1] = [shares[0], shares[0] + shares[1]];

  const counts = fleetOfW2(what.devices);
  const groupOf = Int32Array.from({ length: what.devices }, (_, d) =>
    d < counts[0] ? 0 : d < counts[0] + counts[1] ? 1 : 2,
  );
  const idleStack = counts.map((count) => new Int32Array(count));
  const idle = new Int32Array(groups);
  for (let d = what.devices - 1; d >= 0; d--) idleStack[groupOf[d]!]![idle[groupOf[d]!]!++] = d;
  const batchMs = new Float64Array(what.devices * maxBatch);
  const size = new Int32Array(what.devices);

  const heapMs = new Float64Array(what.devices + 1).fill(Number.POSITIVE_INFINITY);
  const heapDevice = new Int32Array(what.devices + 1);
  let running = 0;

  const rings = shares.map(() => new Float64Array(1024));
  const first = new Int32Array(classes);
  const length = new Int32Array(classes);

  const blockMs = new Float64Array(BLOCK);
  arrivals.fillPoisson(blockMs, BLOCK, 0, gapMs);
  let next = 0;
  let arrivalMs = blockMs[0]!;
  let left = what.requests;
  let nowMs = 0;
  /** First head that comes due while a device is idle. */
  let dueMs = Number.POSITIVE_INFINITY;
  const histogram = new Uint32Array(BUCKETS);
  let sumMs = 0;
  let good = 0;

  for (;;) {
    const completionMs = heapMs[0]!;
    if (completionMs <= arrivalMs && completionMs <= dueMs) {
      if (completionMs === Number.POSITIVE_INFINITY) break;
      nowMs = completionMs;
      const device = heapDevice[0]!;
      const from = device * maxBatch;
      const to = from + size[device]!;
      for (let i = from; i < to; i++) {
        const latencyMs = nowMs - batchMs[i]!;
        sumMs += latencyMs;
        if (latencyMs <= sloMs) good++;
        histogram[bucketOf(latencyMs)]!++;
      }
      const group = groupOf[device]!;
      idleStack[group]![idle[group]!++] = device;
      const movedMs = heapMs[--running]!;
      const moved = heapDevice[running]!;
      heapMs[running] = Number.POSITIVE_INFINITY;
      if (running > 0) {
        let i = 0;
        for (;;) {
          let child = 2 * i + 1;
          if (child >= running) break;
          if (child + 1 < running && heapMs[child + 1]! < heapMs[child]!) child++;
          if (heapMs[child]! >= movedMs) break;
          heapMs[i] = heapMs[child]!;
          heapDevice[i] = heapDevice[child]!;
          i = child;
        }
        heapMs[i] = movedMs;
        heapDevice[i] = moved;
      }
    } else if (arrivalMs <= dueMs) {
      nowMs = arrivalMs;
      const draw = kinds.uniform();
      const kind = draw < share0 ? 0 : draw < share1 ? 1 : 2;
      let ring = rings[kind]!;
      const waiting = ++length[kind]!;
      if (waiting > ring.length) {
        ring = doubled(ring, first[kind]!);
        rings[kind] = ring;
        first[kind] = 0;
      }
      ring[(first[kind]! + waiting - 1) & (ring.length - 1)] = nowMs;
      if (--left === 0) arrivalMs = Number.POSITIVE_INFINITY;
      else {
        if (++next === BLOCK) {
          arrivals.fillPoisson(blockMs, BLOCK, nowMs, gapMs);
          next = 0;
        }
        arrivalMs = blockMs[next]!;
      }
      if (running === what.devices) continue;
      // A head that is not due, or a queue that is not full, starts nothing.
      if (waiting < maxBatch && waiting > 1) continue;
    } else nowMs = dueMs;

    // Start batches while a device is idle and a class is ready.
    for (;;) {
      dueMs = Number.POSITIVE_INFINITY;
      let group = 0;
      while (group < groups && idle[group] === 0) group++;
      if (group === groups) break;
      let kind = -1;
      let oldestMs = Number.POSITIVE_INFINITY;
      for (let k = 0; k < classes; k++) {
        if (length[k] === 0) continue;
        const headMs = rings[k]![first[k]!]!;
        if (length[k]! < maxBatch && headMs + holdMs > nowMs) {
          if (headMs + holdMs < dueMs) dueMs = headMs + holdMs;
        } else if (headMs < oldestMs) {
          oldestMs = headMs;
          kind = k;
        }
      }
      if (kind < 0) break;
      const batch = length[kind]! < maxBatch ? length[kind]! : maxBatch;
      const device = idleStack[group]![--idle[group]!]!;
      const ring = rings[kind]!;
      let place = first[kind]!;
      const from = device * maxBatch;
      for (let i = 0; i < batch; i++) {
        batchMs[from + i] = ring[place]!;
        place = (place + 1) & (ring.length - 1);
      }
      first[kind] = place;
      length[kind]! -= batch;
      size[device] = batch;
      const endMs = nowMs + factors[group]! * (baseMs + perItemMs * batch);
      let i = running++;
      while (i > 0) {
        const parent = (i - 1) >> 1;
        if (heapMs[parent]! <= endMs) break;
        heapMs[i] = heapMs[parent]!;
        heapDevice[i] = heapDevice[parent]!;
        i = parent;
      }
      heapMs[i] = endMs;
      heapDevice[i] = device;
    }
  }
  return {
    completed: what.requests,
    meanMs: sumMs / what.requests,
    p50Ms: quantileMs(histogram, 0, 0.5) ?? Number.NaN,
    p99Ms: quantileMs(histogram, 0, 0.99) ?? Number.NaN,
    goodputRps: (good * 1000) / nowMs,
  };
}
