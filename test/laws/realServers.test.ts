import { describe, expect, test } from "vitest";
import { tritonLoadTests } from "../../src/catalog/tritonLoadTests.ts";
import { loadErrors } from "../../src/cli/goodness/errors.ts";
import { predictCalibrated, predictFromAlone, simulatedLoad } from "../../src/cli/goodness/prediction.ts";

const { servers, clients } = tritonLoadTests;
const fromAlone = servers.map((server) => predictFromAlone(server));
const calibrated = servers.map((server) => predictCalibrated(server));

/** What the project promises of its median errors against measured servers. */
const PROMISED = 0.2;

describe("Triton under closed load, against 448 measured rows of 14 servers:", () => {
  test("scaled by one row of each server, the other rows are met: median errors of throughput and latency", () => {
    const errors = loadErrors(calibrated);
    expect(errors.itemsPerS.median).toBeLessThanOrEqual(PROMISED);
    expect(errors.latencyMs.median).toBeLessThanOrEqual(PROMISED);
  });

  test("where the GPU bounds the server (PyTorch), a single client's rows are enough for that", () => {
    const gpuBound = fromAlone.filter(({ server }) => server.name.endsWith("PyTorch"));
    expect(gpuBound).toHaveLength(4);
    for (const prediction of gpuBound) {
      const errors = loadErrors([prediction]);
      expect(errors.itemsPerS.median).toBeLessThanOrEqual(PROMISED);
      expect(errors.latencyMs.median).toBeLessThanOrEqual(PROMISED);
    }
  });

  test("over all servers a single client's rows are not enough: they promise a third too much, as the README says", () => {
    const { itemsPerS, latencyMs } = loadErrors(fromAlone);
    expect(Math.abs(itemsPerS.median - 0.34)).toBeLessThan(0.01);
    expect(itemsPerS.bias).toBeGreaterThan(0);
    expect(Math.abs(latencyMs.median - 0.22)).toBeLessThan(0.01);
    expect(latencyMs.bias).toBeLessThan(0);
  });

  test("no row is left out but the one that scales", () => {
    expect(fromAlone.flatMap(({ rows }) => rows)).toHaveLength(servers.length * clients.length);
    for (const { rows, calibrationClients } of calibrated)
      expect(rows.map((row) => row.clients)).toEqual(clients.filter((count) => count !== calibrationClients));
  });

  test("every simulated row obeys Little's law: throughput × latency is the number of clients", () => {
    for (const { server, rows } of [...fromAlone, ...calibrated])
      for (const row of rows) {
        const { itemsPerS, latencyMs } = row.predicted;
        const inFlight = ((itemsPerS / server.settings.itemsPerRequest) * latencyMs) / 1000;
        expect(Math.abs(inFlight / row.clients - 1)).toBeLessThan(0.03);
      }
  });

  test("the same row twice is the same to the last bit", () => {
    for (const server of servers) expect(simulatedLoad(server, 64, 1)).toEqual(simulatedLoad(server, 64, 1));
  });
});
