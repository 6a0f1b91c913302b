import { describe, expect, test } from "vitest";
import { tritonLoadTests } from "../../../src/catalog/tritonLoadTests.ts";

const { servers, clients } = tritonLoadTests;

describe("the measured load tests", () => {
  test("say where they come from, under which licence and from when", () => {
    expect(tritonLoadTests.source).toContain("DeepLearningExamples");
    expect(tritonLoadTests.licence).toBe("Apache-2.0");
    expect(tritonLoadTests.date).toMatch(/^\d{4}$/);
  });

  test.each(servers)(
    "$name has a figure for every batch and every number of clients",
    ({ alone, loaded, settings }) => {
      expect(alone.computeMs).toHaveLength(alone.batch.length);
      expect(alone.batch).toEqual([...alone.batch].sort((a, b) => a - b));
      expect(alone.batch[0]).toBe(settings.itemsPerRequest);
      expect(alone.batch.at(-1)).toBe(settings.maxBatch);
      expect(loaded.itemsPerS).toHaveLength(clients.length);
      expect(loaded.latencyMs).toHaveLength(clients.length);
    },
  );

  test.each(servers)("$name never has more requests in flight than clients (Little's law)", ({ loaded, settings }) => {
    clients.forEach((count, i) => {
      const requestsPerMs = (loaded.itemsPerS[i] ?? Number.NaN) / settings.itemsPerRequest / 1000;
      expect(requestsPerMs * (loaded.latencyMs[i] ?? Number.NaN)).toBeLessThanOrEqual(count);
    });
  });
});
