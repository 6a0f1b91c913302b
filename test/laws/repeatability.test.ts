import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/experiment/result.ts";
import type { FleetEntry, Scenario } from "../../src/scenario/document.ts";
import { schedulerCards } from "../../src/schedulers/index.ts";
import { anyParams } from "../scenarios/anyScheduler.ts";
import { runnable } from "../scenarios/runnable.ts";
import { outcomesOf } from "../scenarios/study.ts";
import { runText } from "./runText.ts";

/** A clock of its own pace: nothing but `decisionUs` may depend on it. */
function clock(paceMs: number): () => number {
  let nowMs = 0;
  return () => {
    nowMs += paceMs;
    return nowMs;
  };
}

const under = (scenario: Scenario, ...ids: readonly string[]): Scenario => ({
  ...scenario,
  schedulers: ids.map((id) => ({ id })),
});
const ids = schedulerCards.map(({ id }) => id);

describe("the same scenario and seed", () => {
  test.each(schedulerCards.map((card) => [card.id, anyParams(card)] as const))(
    "give the same bytes under %s",
    (_, choice) => {
      fc.assert(
        fc.property(runnable, choice, (scenario, chosen) => {
          const once = { ...scenario, schedulers: [chosen] };
          const texts = [clock(0.001), clock(7)].map((clockMs) => outcomesOf(once, clockMs).map(runText));
          expect(texts[1]).toEqual(texts[0]);
        }),
        { numRuns: 10 },
      );
    },
  );

  test("give each scheduler the same bytes alone as among the others", () => {
    fc.assert(
      fc.property(runnable, (scenario) => {
        const together = outcomesOf(under(scenario, ...ids)).map(runText);
        const alone = ids.flatMap((id) => outcomesOf(under(scenario, id)).map(runText));
        expect(together).toEqual(alone);
      }),
      { numRuns: 5 },
    );
  });
});

test("another seed gives other arrivals", () => {
  fc.assert(
    fc.property(runnable, fc.nat(), (scenario, seed) => {
      const random = scenario.apps.some(({ arrivals }) => arrivals.kind === "poisson" && arrivals.ratePerS > 50);
      fc.pre(random && seed !== scenario.seed && scenario.horizon.durationS >= 0.5);
      const offered = (of: Scenario): string => JSON.stringify(offeredPerBin(under(of, "fifo")));
      expect(offered({ ...scenario, seed })).not.toBe(offered(scenario));
    }),
    { numRuns: 10 },
  );
});

describe("common random numbers:", () => {
  /** The same scenario whose apps all send by themselves. */
  const open = runnable.filter(({ apps }) => apps.every(({ arrivals }) => arrivals.kind !== "closed"));

  test("all schedulers are offered the same requests in every bin of time", () => {
    fc.assert(
      fc.property(open, (scenario) => {
        const [first, ...others] = outcomesOf(under(scenario, ...ids)).map(offeredPerApp);
        for (const other of others) expect(other).toEqual(first);
      }),
      { numRuns: 10 },
    );
  });

  test("another fleet is offered the same requests in every bin of time", () => {
    fc.assert(
      fc.property(open, fc.integer({ min: 2, max: 5 }), (scenario, times) => {
        const larger: FleetEntry[] = scenario.fleet.map((entry) => ({ ...entry, count: entry.count * times }));
        const once = under(scenario, "fifo");
        expect(offeredPerBin({ ...once, fleet: larger })).toEqual(offeredPerBin(once));
      }),
      { numRuns: 10 },
    );
  });
});

function offeredPerApp({ charts }: Outcome): readonly (readonly [string, readonly number[]])[] {
  return Object.entries(charts?.series ?? {}).map(([app, series]) => [app, [...series.offeredRps]]);
}

function offeredPerBin(scenario: Scenario) {
  return outcomesOf(scenario).map(offeredPerApp);
}
