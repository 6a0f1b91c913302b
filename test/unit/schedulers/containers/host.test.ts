import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Arrivals } from "../../../../src/scenario/arrivals.ts";
import type { Scenario, SchedulerChoice } from "../../../../src/scenario/document.ts";
import type { ControlLog } from "../../../../src/sim/controlLog.ts";
import { watch } from "../../../laws/watch.ts";
import { valid } from "../../../scenarios/valid.ts";

/** A container by its target and work in s, and when it is there. */
interface Tenant {
  readonly targetS: number;
  readonly workS: number;
  readonly startS?: number;
  readonly stopS?: number;
  readonly arrivals?: Arrivals;
}

const closed: Arrivals = { kind: "closed", clients: 1, thinkS: 0 };

/** Containers on equal nodes, which do nothing but share. */
function host(tenants: readonly Tenant[], nodes = 1, durationS = 200, cv = 0): Scenario {
  return valid({
    version: 1,
    horizon: { warmupS: 0, durationS },
    replications: 1,
    fleet: [{ device: "node", count: nodes }],
    apps: tenants.map(({ targetS, workS: _, arrivals = closed, ...when }, i) => ({
      ...{ id: `c${i}`, sloMs: targetS * 1000, arrivals, model: `m${i}` },
      ...when,
    })),
    catalog: {
      devices: [
        {
          ...{ id: "node", name: "Node", kind: "cpu", memoryMiB: 1000, pricePerHour: 1 },
          ...{ maxConcurrency: 64, interference: 0 },
        },
      ],
      models: tenants.map(({ workS }, i) => ({
        ...{ id: `m${i}`, name: `Model ${i}`, task: "task", family: "family", accuracy: 1, accuracyMetric: "share" },
        profiles: { node: { batch: [1], latencyMs: [workS * 1000] } },
        service: { distribution: "gamma", cv },
      })),
    },
  });
}

/** Runs a scheduler and reads its log. */
function run(scenario: Scenario, choice: SchedulerChoice) {
  let control: (() => ControlLog) | undefined;
  const watched = watch(scenario, choice, (_, scheduler) => {
    control = scheduler.control;
  });
  if (control === undefined) throw new Error(`${choice.id} was never asked, or keeps no log.`);
  return { ...watched, log: control() };
}

const choices: readonly SchedulerChoice[] = [
  { id: "equal-share" },
  { id: "target-proportional" },
  { id: "oracle-share" },
  { id: "pid-share", params: { intervalS: 2 } },
  { id: "dqoes", params: { rule: "paper", intervalS: 2 } },
  { id: "dqoes", params: { rule: "paper", intervalS: 2, freshOnly: true, whenNobodyIsBelow: "free", beta: 0.5 } },
  { id: "dqoes", params: { intervalS: 2 } },
];
const hosts = choices.map((choice) => [choice.id, JSON.stringify(choice.params ?? {}), choice] as const);

const tenant: fc.Arbitrary<Tenant> = fc.record(
  {
    targetS: fc.integer({ min: 1, max: 20 }),
    workS: fc.integer({ min: 1, max: 30 }).map((tenths) => tenths / 10),
    startS: fc.nat(60),
    stopS: fc.integer({ min: 61, max: 150 }),
  },
  { requiredKeys: ["targetS", "workS"] },
);
const tenants = fc.array(tenant, { minLength: 1, maxLength: 8 });

describe.each(hosts)("%s %s", (id, _, choice) => {
  test("divides every node among the containers on it: shares sum to 1, none below the floor", () => {
    const part = ["dqoes", "oracle-share", "pid-share"].includes(id) ? 0.1 : 0;
    fc.assert(
      fc.property(tenants, fc.integer({ min: 1, max: 3 }), (made, nodes) => {
        const { log, compiled } = run(host(made, nodes, 200, 0.1), choice);
        for (let row = 0; row < log.timesMs.length; row++)
          for (let device = 0; device < compiled.devices; device++) {
            const shares = [...log.share.subarray(row * compiled.apps, (row + 1) * compiled.apps)]
              .filter((_, app) => log.deviceOf[app] === device)
              .filter((share) => share > 0);
            if (shares.length === 0) continue;
            expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1)).toBeLessThan(1e-9);
            expect(Math.min(...shares)).toBeGreaterThanOrEqual((part / shares.length) * (1 - 1e-9));
          }
      }),
      { numRuns: 25 },
    );
  });

  test("takes the share of a container that has stopped within an interval of its last answer", () => {
    fc.assert(
      fc.property(tenants, (made) => {
        const { log, compiled, goneMs } = run(host(made, 1, 200, 0.1), choice);
        for (const [app, { startS = 0, stopS }] of made.entries()) {
          if (stopS === undefined) continue;
          const endMs = Math.max(stopS * 1000, ...(goneMs[app] ?? [])) + 2000;
          for (const [row, ms] of log.timesMs.entries()) {
            const share = log.share[row * compiled.apps + app] ?? Number.NaN;
            if (ms > endMs || ms < startS * 1000) expect(share).toBe(0);
            else if (ms > startS * 1000 && ms <= stopS * 1000) expect(share).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test("uses no less of the node than equal shares while clients do not think", () => {
    fc.assert(
      fc.property(tenants, (made) => {
        const always = made.map(({ targetS, workS }) => ({ targetS, workS }));
        const { record } = run(host(always, 1, 100, 0.1), choice);
        expect(record.deviceBusyMs[0]).toBeCloseTo(100_000, 3);
      }),
      { numRuns: 10 },
    );
  });
});

/** Mean response time in s of each container over the second half of a run. */
function responsesS(scenario: Scenario, choice: SchedulerChoice): readonly number[] {
  const { log, compiled } = run(scenario, choice);
  return compiled.appIds.map((_, app) => {
    const seen = [...log.timesMs.keys()]
      .filter((row) => row >= log.timesMs.length / 2)
      .map((row) => log.responseMs[row * compiled.apps + app] ?? Number.NaN)
      .filter((ms) => !Number.isNaN(ms));
    return seen.reduce((sum, ms) => sum + ms, 0) / seen.length / 1000;
  });
}

describe("two containers of work 2 with targets of 4 and 8 s", () => {
  const pair = host([
    { targetS: 4, workS: 2 },
    { targetS: 8, workS: 2 },
  ]);

  test.each([
    ["equal-share", 4, 4],
    ["target-proportional", 3, 6],
    ["oracle-share", 3, 6],
    ["dqoes", 4 * 0.97, 2 / (1 - 2 / (4 * 0.97))],
  ])("answer under %s in %d and %d s", (id, first, second) => {
    const [a, b] = responsesS(pair, { id });
    expect(a).toBeCloseTo(first, 6);
    expect(b).toBeCloseTo(second, 6);
  });

  test("come near both targets under PID as far as the sum of shares lets them: in proportion", () => {
    const [a = 0, b = 0] = responsesS(pair, { id: "pid-share" });
    expect(Math.abs(b / a / 2 - 1)).toBeLessThan(0.15);
  });
});

test("the interval doubles while nothing changes, and a container that starts brings it back", () => {
  const equal = { targetS: 10, workS: 2 };
  const made = [equal, equal, equal, equal, { ...equal, startS: 80 }];
  const { log } = run(host(made, 1, 240), { id: "dqoes", params: { rule: "paper", doublings: 16, epsilon: 10 } });
  const intervalAt = (s: number): number => {
    const row = log.timesMs.findIndex((ms) => ms >= s * 1000);
    return (log.intervalMs[row] ?? Number.NaN) / 1000;
  };
  expect([5, 15, 35, 75, 85, 95].map(intervalAt)).toEqual([10, 20, 40, 80, 10, 20]);
});

test("containers are spread over equal nodes in turn, and each node is divided by itself", () => {
  const made = Array.from({ length: 10 }, () => ({ targetS: 10, workS: 1 }));
  const { log, compiled } = run(host(made, 4, 60), { id: "equal-share" });
  expect([...log.deviceOf]).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1]);
  const last = [...log.share.subarray(-compiled.apps)];
  const [third, half] = [1 / 3, 1 / 2];
  expect(last).toEqual([third, third, half, half, third, third, half, half, third, third]);
});

test("a client whose requests queue is measured with its wait", () => {
  const two: Arrivals = { kind: "closed", clients: 2, thinkS: 0 };
  const [a, b] = responsesS(
    host([
      { targetS: 10, workS: 2, arrivals: two },
      { targetS: 40, workS: 2 },
    ]),
    { id: "dqoes" },
  );
  // Two requests in turn: each takes twice the work. Its need is 0.4, aimed at with 0.97 of the target.
  expect(Math.abs((a ?? Number.NaN) / 9.7 - 1)).toBeLessThan(0.03);
  expect(b).toBeLessThan(40);
});
