import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClosedClients } from "../../../src/sim/closedClients.ts";
import type { Compiled } from "../../../src/sim/compiled.ts";
import { ksDistance } from "../../laws/sample.ts";
import { oneQueue } from "../../scenarios/oneQueue.ts";
import { studyOf } from "../../scenarios/study.ts";

const CLIENTS = 20_000;

function compiledOf(clients: number, thinkS: number, app: { startS?: number; stopS?: number } = {}): Compiled {
  return studyOf(oneQueue({ arrivals: { kind: "closed", clients, thinkS }, app })).compiled;
}

/** When all clients send, in order, in ms. */
function sends(clients: ClosedClients): Float64Array {
  const times: number[] = [];
  for (; clients.firstMs() < Number.POSITIVE_INFINITY; clients.pop()) times.push(clients.firstMs());
  return Float64Array.from(times);
}

const exponential =
  (meanMs: number, fromMs = 0) =>
  (ms: number) =>
    1 - Math.exp(-(ms - fromMs) / meanMs);

describe("closed clients", () => {
  test("think exponentially before their first request, from their app's start on", () => {
    const times = sends(new ClosedClients(compiledOf(CLIENTS, 0.05, { startS: 2 }), 1));
    expect(times).toHaveLength(CLIENTS);
    expect(ksDistance(times, exponential(50, 2000))).toBeLessThan(2.23);
  });

  test("think exponentially after each answer, as many as were answered", () => {
    const clients = new ClosedClients(compiledOf(CLIENTS, 0.05), 1);
    sends(clients);
    clients.answered(0, CLIENTS, 1000);
    const times = sends(clients);
    expect(times).toHaveLength(CLIENTS);
    expect(ksDistance(times, exponential(50, 1000))).toBeLessThan(2.23);
  });

  test("who do not think send at once after an answer, and a moment after they were turned away", () => {
    const clients = new ClosedClients(compiledOf(1, 0), 1);
    expect([...sends(clients)]).toEqual([0]);
    clients.answered(0, 1, 7);
    expect([...sends(clients)]).toEqual([7]);
    clients.refused(0, 9);
    const [retryMs = 0, ...others] = sends(clients);
    expect(retryMs).toBeGreaterThan(9);
    expect(others).toEqual([]);
  });

  test("send nothing from their app's stop on", () => {
    const times = sends(new ClosedClients(compiledOf(CLIENTS, 0.05, { stopS: 0.05 }), 1));
    expect(times.every((ms) => ms < 50)).toBe(true);
    expect(Math.abs(times.length / CLIENTS - (1 - 1 / Math.E))).toBeLessThan(0.02);
  });

  test("send in the order of time, whatever the order of their answers", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 300 }), (answers) => {
        const clients = new ClosedClients(compiledOf(1, 0), 1);
        sends(clients);
        for (const ms of answers) clients.answered(0, 1, ms);
        expect([...sends(clients)]).toEqual(answers.toSorted((a, b) => a - b));
      }),
    );
  });

  test("of an app that sends by itself there are none", () => {
    const clients = new ClosedClients(studyOf(oneQueue()).compiled, 1);
    clients.answered(0, 5, 1);
    clients.refused(0, 1);
    expect(clients.firstMs()).toBe(Number.POSITIVE_INFINITY);
  });
});
