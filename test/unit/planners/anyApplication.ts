import fc from "fast-check";
import type { Application } from "../../../src/planners/application.ts";
import { byPricePerRate, type Configuration, configuration } from "../../../src/planners/configuration.ts";
import { fastestS } from "../../../src/planners/exact/fastest.ts";
import { criticalS } from "../../../src/planners/paths.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** A machine kind's configurations: a straight line of batch times, so that larger batches pay, from 1 to 4. */
const onOneKind = (device: string): fc.Arbitrary<readonly Configuration[]> =>
  fc
    .tuple(number(0.002, 0.05), number(0.001, 0.02), number(0.2, 4), fc.integer({ min: 1, max: 3 }))
    .map(([baseS, perItemS, price, sizes]) =>
      Array.from({ length: sizes }, (_, k) => configuration(2 ** k, baseS + perItemS * 2 ** k, price, device)),
    );

/** Configurations on one or two kinds of machine, in the dispatcher's order. */
export const anyConfigurations: fc.Arbitrary<readonly Configuration[]> = fc
  .tuple(onOneKind("slow"), fc.option(onOneKind("fast"), { nil: [] }))
  .map(([slow, fast]) => [...slow, ...fast].sort(byPricePerRate));

/** One to four modules in any acyclic order, series-parallel or not, with an objective 1.2 to 12 times the least latency. */
export const anyApplication: fc.Arbitrary<Application> = fc
  .tuple(
    fc.array(fc.tuple(anyConfigurations, number(0.5, 300), fc.integer({ min: 0, max: 7 })), {
      minLength: 1,
      maxLength: 4,
    }),
    number(1.2, 12),
  )
  .map(([drawn, tightness]) => {
    const modules = drawn.map(([configurations, ratePerS, mask], i) => ({
      id: `m${i}`,
      ratePerS,
      configurations,
      after: Array.from({ length: i }, (_, j) => j).filter((j) => (mask >> j) & 1),
    }));
    const application = { id: "app", sloS: 1, modules };
    return { ...application, sloS: tightness * criticalS(application, fastestS(application)) };
  });
