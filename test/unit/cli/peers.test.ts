import { describe, expect, test } from "vitest";
import { ours } from "../../../src/cli/bench/ourPeer.ts";
import { plainBatching } from "../../../src/cli/bench/plainBatching.ts";
import { plainQueue } from "../../../src/cli/bench/plainQueue.ts";
import { SimjsBatching } from "../../../src/cli/bench/simjsBatching.ts";
import { loadSimjs } from "../../../src/cli/bench/simjsLibrary.ts";
import { SimjsQueue } from "../../../src/cli/bench/simjsQueue.ts";
import { truthOf } from "../../../src/cli/bench/truth.ts";
import type { Case } from "../../../src/cli/bench/workload.ts";

const simjs = await loadSimjs();

describe("the bench's peers do the same work: their figures agree with each other and with the truth", () => {
  test.each<Case>([
    { workload: "W1", devices: 4, requests: 200_000 },
    { workload: "W2", devices: 4, requests: 200_000 },
  ])("$workload", (what) => {
    const figures = [
      ours(what, 3)(),
      what.workload === "W1" ? plainQueue(what, 4) : plainBatching(what, 4),
      ...[false, true].map((own) =>
        (what.workload === "W1" ? new SimjsQueue(simjs, what, 5, own) : new SimjsBatching(simjs, what, 5, own)).run(),
      ),
    ];
    const truth = truthOf(what);
    for (const { completed, meanMs, p50Ms, p99Ms } of figures) {
      expect(completed / what.requests).toBeCloseTo(1, 1);
      // Four standard errors of W1, whose latencies correlate over about a hundred requests.
      expect(Math.abs(meanMs / (truth.meanMs ?? Number.NaN) - 1)).toBeLessThan(4 * Math.sqrt(100 / what.requests));
      expect(p50Ms).toBeLessThan(p99Ms);
    }
    const goodputs = figures.map((figure) => figure.goodputRps);
    expect(Math.max(...goodputs) / Math.min(...goodputs)).toBeLessThan(1.05);
  });
});
