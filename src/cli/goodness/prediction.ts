import { type TritonServer, tritonLoadTests } from "../../catalog/tritonLoadTests.ts";
import type { Metrics } from "../../experiment/result.ts";
import { prepareStudy, runStudy } from "../../experiment/study.ts";
import { loadedScenario, overheadMs } from "./loadedScenario.ts";

/** Throughput in items a second, and mean latency as the client sees it, in ms. */
export interface Load {
  readonly itemsPerS: number;
  readonly latencyMs: number;
}

/** One loaded row of a server beside what the simulation says. */
export interface PredictedRow {
  readonly clients: number;
  readonly measured: Load;
  readonly predicted: Load;
}

/**
 * The loaded rows of one server, predicted. With a `slowDown` of 1 nothing but the rows of a single client went in.
 * Otherwise it was found from the row of `calibrationClients`, which is then not among the rows.
 */
export interface Prediction {
  readonly server: TritonServer;
  readonly slowDown: number;
  readonly calibrationClients: number | null;
  readonly rows: readonly PredictedRow[];
}

/** Half of the most clients measured: the one load test that a person would make to know a server's behaviour under load. */
export const CALIBRATION_CLIENTS = 128;

/** Predicts every loaded row of a server from the rows of a single client. */
export function predictFromAlone(server: TritonServer): Prediction {
  return { server, slowDown: 1, calibrationClients: null, rows: predictRows(measuredRows(server), server, 1) };
}

/** Predicts every loaded row of a server but one, by which all service times are scaled. */
export function predictCalibrated(server: TritonServer, clients = CALIBRATION_CLIENTS): Prediction {
  const measured = measuredRows(server);
  const calibration = measured.find((row) => row.clients === clients);
  if (calibration === undefined) throw new RangeError(`No row of ${server.name} has ${clients} clients`);
  const slowDown = slowDownFor(server, calibration);
  const others = measured.filter((row) => row !== calibration);
  return { server, slowDown, calibrationClients: clients, rows: predictRows(others, server, slowDown) };
}

type MeasuredRow = Omit<PredictedRow, "predicted">;

function measuredRows(server: TritonServer): readonly MeasuredRow[] {
  return tritonLoadTests.clients.flatMap((clients, i) => {
    const itemsPerS = server.loaded.itemsPerS[i];
    const latencyMs = server.loaded.latencyMs[i];
    return itemsPerS === undefined || latencyMs === undefined ? [] : [{ clients, measured: { itemsPerS, latencyMs } }];
  });
}

function predictRows(rows: readonly MeasuredRow[], server: TritonServer, slowDown: number): readonly PredictedRow[] {
  return rows.map((row) => ({ ...row, predicted: simulatedLoad(server, row.clients, slowDown) }));
}

/** What the simulation says about a server under load. @throws Error when the scenario can't run: the figures are at fault */
export function simulatedLoad(server: TritonServer, clients: number, slowDown: number): Load {
  const total = totalOf(server, clients, slowDown);
  const requestsPerS = total?.completedRps?.mean;
  const latencyMs = total?.latencyMs.mean?.mean;
  if (requestsPerS === undefined || latencyMs === undefined)
    throw new Error(`The load test of ${server.name} can't be simulated`);
  return { itemsPerS: requestsPerS * server.settings.itemsPerRequest, latencyMs: latencyMs + overheadMs(server) };
}

function totalOf(server: TritonServer, clients: number, slowDown: number): Metrics | null {
  const scenario = loadedScenario(server, clients, slowDown);
  const study = scenario.ok ? prepareStudy(scenario.value) : scenario;
  if (!study.ok) return null;
  // Nothing here reads how long decisions took, so the clock may stand still.
  for (const { finished } of runStudy(study.value, () => 0))
    for (const { outcome } of finished) return outcome.run.total;
  return null;
}

/** Halvings of the interval that holds the slow-down, from 7.5 wide to less than 0.001. */
const HALVINGS = 13;

/** The slow-down of all service times with which the simulation has a row's mean latency. */
function slowDownFor(server: TritonServer, { clients, measured }: MeasuredRow): number {
  let low = 0.5;
  let high = 8;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (simulatedLoad(server, clients, middle).latencyMs > measured.latencyMs) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}
